using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRoleTrustGithubSubjectTests : AwsPolicyTests<IamRoleTrustGithubSubject>
{
    [Fact]
    public void Is_violated_without_a_subject() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
                  Action: "sts:AssumeRoleWithWebIdentity"
                  Condition: { StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com } }
            """).ShouldBeViolated(at: "assumeRolePolicy.Statement[0]");

    [Fact]
    public void Is_violated_without_an_audience() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
                  Action: "sts:AssumeRoleWithWebIdentity"
                  Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme/web:ref:refs/heads/main" } }
            """).ShouldBeViolated();

    [Fact]
    public void Is_violated_when_another_owner_begins_alike() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
                  Action: "sts:AssumeRoleWithWebIdentity"
                  Condition:
                    StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme*" }
                    StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }
            """).ShouldBeViolated();

    [Fact]
    public void Does_not_apply_to_a_role_that_does_not_trust_GitHub() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Action: "sts:AssumeRole" } ]
            """).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_subject_is_unknown() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
                  Action: "sts:AssumeRoleWithWebIdentity"
                  Condition:
                    StringLike: { "token.actions.githubusercontent.com:sub": "${unknown}" }
                    StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }
            """).ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("assumeRolePolicy: \"${unknown}\"").ShouldBeUndetermined(at: "assumeRolePolicy");
}

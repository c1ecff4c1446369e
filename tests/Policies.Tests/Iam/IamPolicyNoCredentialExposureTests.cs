using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoCredentialExposureTests : AwsPolicyTests<IamPolicyNoCredentialExposure>
{
    [Fact]
    public void Is_violated_by_a_wildcard_that_covers_it() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "iam:*", Resource: "*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_when_it_is_denied() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Deny, Action: "iam:CreateAccessKey", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_resource_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "iam:CreateAccessKey", Resource: "${unknown}" } ]
            """).ShouldBeUndetermined(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_with_a_condition() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: "iam:CreateAccessKey"
                  Resource: "*"
                  Condition: { StringEquals: { "iam:ResourceTag/team": web } }
            """).ShouldHold();

    [Fact]
    public void Leaves_the_token_for_pulling_images_alone() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "ecr:GetAuthorizationToken", Resource: "*" } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyPassRoleLimitedTests : AwsPolicyTests<IamPolicyPassRoleLimited>
{
    [Fact]
    public void Is_violated_without_a_service() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/web" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_violated_without_a_role() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: "iam:*"
                  Resource: "*"
                  Condition: { StringEquals: { "iam:PassedToService": ecs-tasks.amazonaws.com } }
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_violated_when_any_service_will_do() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: "iam:PassRole"
                  Resource: "arn:aws:iam::123456789012:role/web"
                  Condition: { StringLike: { "iam:PassedToService": "*" } }
            """).ShouldBeViolated();

    [Fact]
    public void Holds_when_nothing_is_passed() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "iam:GetRole", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_role_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: "iam:PassRole"
                  Resource: "${unknown}"
                  Condition: { StringEquals: { "iam:PassedToService": ecs-tasks.amazonaws.com } }
            """).ShouldBeUndetermined(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoPrivilegeEscalationTests : AwsPolicyTests<IamPolicyNoPrivilegeEscalation>
{
    [Fact]
    public void Finds_a_way_over_two_statements() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - { Effect: Allow, Action: "lambda:CreateFunction", Resource: "*" }
                - { Effect: Allow, Action: [ "lambda:InvokeFunction", "iam:PassRole" ], Resource: "*" }
            """).ShouldBeViolated(at: "policy");

    [Fact]
    public void Half_a_way_leads_nowhere() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "lambda:CreateFunction", Resource: "*" } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_actions_are_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "${unknown}", Resource: "*" } ]
            """).ShouldBeUndetermined();
}

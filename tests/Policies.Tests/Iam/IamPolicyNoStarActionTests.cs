using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoStarActionTests : AwsPolicyTests<IamPolicyNoStarAction>
{
    [Fact]
    public void Is_violated_among_other_actions() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: [ "s3:GetObject", "*:*" ], Resource: "arn:aws:s3:::reports/*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_for_one_service() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:*", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_an_action_is_unknown() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "${unknown}", Resource: "*" } ] }""").ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

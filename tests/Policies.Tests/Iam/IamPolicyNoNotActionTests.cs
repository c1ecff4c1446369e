using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoNotActionTests : AwsPolicyTests<IamPolicyNoNotAction>
{
    [Fact]
    public void Is_violated_by_resources_left_out() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "s3:GetObject", NotResource: "arn:aws:s3:::secret/*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_in_a_deny() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Deny, NotAction: "iam:*", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoFullIamTests : AwsPolicyTests<IamPolicyNoFullIam>
{
    [Fact]
    public void Is_violated_by_everything() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "*", Resource: "arn:aws:iam::123456789012:user/web" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_for_a_part_of_IAM() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "iam:Get*", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Holds_when_IAM_is_left_out() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, NotAction: "iam:*", Resource: "arn:aws:s3:::web" } ] }""")
            .ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

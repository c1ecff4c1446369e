using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoActionWildcardTests : AwsPolicyTests<IamPolicyNoActionWildcard>
{
    [Fact]
    public void Holds_in_a_deny() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Deny, Action: "s3:*", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_an_action_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: [ "s3:GetObject", "${unknown}" ], Resource: "*" } ]
            """).ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoUnlimitedWriteTests : AwsPolicyTests<IamPolicyNoUnlimitedWrite>
{
    [Fact]
    public void Is_violated_by_a_wildcard_that_covers_it() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:*", Resource: "*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_when_it_is_denied() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Deny, Action: "s3:PutObject", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_resource_is_unknown() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:PutObject", Resource: "${unknown}" } ] }""")
            .ShouldBeUndetermined(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_for_reading() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

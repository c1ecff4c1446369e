using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyAssumeRoleLimitedTests : AwsPolicyTests<IamPolicyAssumeRoleLimited>
{
    [Fact]
    public void Is_violated_by_every_role_of_an_account() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "sts:AssumeRole", Resource: "arn:aws:iam::123456789012:role/*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_for_other_actions() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "sts:GetCallerIdentity", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_role_is_unknown() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "sts:AssumeRole", Resource: "${unknown}" } ] }""")
            .ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

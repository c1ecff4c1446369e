using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamNoInlinePolicyTests : AwsPolicyTests<IamNoInlinePolicy>
{
    [Fact]
    public void Is_violated_on_a_role() =>
        Check("""web: { type: aws:iam:Role, properties: { inlinePolicies: [ { name: a, policy: "{}" } ] } }""")
            .ShouldBeViolated(at: "inlinePolicies");

    [Fact]
    public void Is_undetermined_while_the_list_is_unknown() =>
        Check("""web: { type: aws:iam:Role, properties: { inlinePolicies: "${unknown}" } }""").ShouldBeUndetermined(at: "inlinePolicies");
}

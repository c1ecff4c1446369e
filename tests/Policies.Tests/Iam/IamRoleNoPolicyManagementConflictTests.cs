using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRoleNoPolicyManagementConflictTests : AwsPolicyTests<IamRoleNoPolicyManagementConflict>
{
    [Fact]
    public void Is_violated_by_an_inline_policy_beside_the_list() =>
        Check("""
            web: { type: aws:iam:Role, properties: { inlinePolicies: [ { name: a, policy: "{}" } ] } }
            extra: { type: aws:iam:RolePolicy, properties: { role: "${web.id}", policy: "{}" } }
            """).ShouldBeViolated(at: "inlinePolicies");

    [Fact]
    public void Does_not_apply_without_lists() => Check("name: web").ShouldNotApply();
}

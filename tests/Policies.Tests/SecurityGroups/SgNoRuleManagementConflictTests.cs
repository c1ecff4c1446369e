using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgNoRuleManagementConflictTests : AwsPolicyTests<SgNoRuleManagementConflict>
{
    [Fact]
    public void Does_not_apply_without_inline_rules() => Check("description: web").ShouldNotApply();
}

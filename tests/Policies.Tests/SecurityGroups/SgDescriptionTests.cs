using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgDescriptionTests : AwsPolicyTests<SgDescription>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "description");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("description: \"${unknown}\"").ShouldBeUndetermined(at: "description");
}

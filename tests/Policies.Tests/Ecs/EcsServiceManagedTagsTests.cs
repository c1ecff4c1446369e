using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceManagedTagsTests : AwsPolicyTests<EcsServiceManagedTags>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "enableEcsManagedTags");

    [Fact]
    public void Is_violated_by_none() =>
        Check("""
            enableEcsManagedTags: true
            propagateTags: NONE
            """).ShouldBeViolated(at: "propagateTags");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            enableEcsManagedTags: "${unknown}"
            propagateTags: SERVICE
            """).ShouldBeUndetermined(at: "enableEcsManagedTags");
}

using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceNoForceDeleteTests : AwsPolicyTests<EcsServiceNoForceDelete>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Looks_at_task_sets() =>
        Check("web: { type: aws:ecs:TaskSet, properties: { forceDelete: true } }").ShouldBeViolated(at: "forceDelete");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("forceDelete: \"${unknown}\"").ShouldBeUndetermined(at: "forceDelete");
}

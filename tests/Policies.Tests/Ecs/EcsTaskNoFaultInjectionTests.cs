using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsTaskNoFaultInjectionTests : AwsPolicyTests<EcsTaskNoFaultInjection>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("enableFaultInjection: \"${unknown}\"").ShouldBeUndetermined(at: "enableFaultInjection");
}

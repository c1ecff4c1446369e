using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceExecDisabledTests : AwsPolicyTests<EcsServiceExecDisabled>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("enableExecuteCommand: \"${unknown}\"").ShouldBeUndetermined(at: "enableExecuteCommand");
}

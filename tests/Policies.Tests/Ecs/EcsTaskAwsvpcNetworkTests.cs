using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsTaskAwsvpcNetworkTests : AwsPolicyTests<EcsTaskAwsvpcNetwork>
{
    [Fact]
    public void Is_violated_when_nothing_is_said_since_that_is_a_bridge() => Check("{}").ShouldBeViolated(at: "networkMode");

    [Fact]
    public void Does_not_apply_to_Windows_on_instances() =>
        Check("runtimePlatform: { operatingSystemFamily: WINDOWS_SERVER_2022_CORE }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("networkMode: \"${unknown}\"").ShouldBeUndetermined(at: "networkMode");
}

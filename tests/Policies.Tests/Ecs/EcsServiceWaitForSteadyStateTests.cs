using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceWaitForSteadyStateTests : AwsPolicyTests<EcsServiceWaitForSteadyState>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "waitForSteadyState");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("waitForSteadyState: \"${unknown}\"").ShouldBeUndetermined(at: "waitForSteadyState");
}

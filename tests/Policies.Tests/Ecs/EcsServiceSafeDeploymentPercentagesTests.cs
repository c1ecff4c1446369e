using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceSafeDeploymentPercentagesTests : AwsPolicyTests<EcsServiceSafeDeploymentPercentages>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_violated_when_nothing_may_start() =>
        Check("deploymentMaximumPercent: 100").ShouldBeViolated(at: "deploymentMaximumPercent");

    [Fact]
    public void Leaves_daemons_alone_which_cannot_double() =>
        Check("""
            schedulingStrategy: DAEMON
            deploymentMinimumHealthyPercent: 0
            deploymentMaximumPercent: 100
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("deploymentMinimumHealthyPercent: \"${unknown}\"").ShouldBeUndetermined(at: "deploymentMinimumHealthyPercent");
}

using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsClusterExecLoggingTests : AwsPolicyTests<EcsClusterExecLogging>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_violated_without_a_target() =>
        Check("configuration: { executeCommandConfiguration: { logging: OVERRIDE } }")
            .ShouldBeViolated(at: "configuration.executeCommandConfiguration.logConfiguration.cloudWatchLogGroupName");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""configuration: { executeCommandConfiguration: { logging: "${unknown}" } }""")
            .ShouldBeUndetermined(at: "configuration.executeCommandConfiguration.logging");
}

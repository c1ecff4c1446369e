using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerNonblockingLogsTests : AwsPolicyTests<EcsContainerNonblockingLogs>
{
    [Fact]
    public void Is_violated_without_a_buffer() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { logConfiguration: { logDriver: awslogs, options: { mode: non-blocking } } } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].logConfiguration.options.max-buffer-size");

    [Fact]
    public void Holds_without_logs() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

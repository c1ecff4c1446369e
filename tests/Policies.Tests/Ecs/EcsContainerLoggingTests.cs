using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerLoggingTests : AwsPolicyTests<EcsContainerLogging>
{
    [Fact]
    public void Is_violated_by_a_driver_that_drops_everything() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web, logConfiguration: { logDriver: none } } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].logConfiguration.logDriver");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

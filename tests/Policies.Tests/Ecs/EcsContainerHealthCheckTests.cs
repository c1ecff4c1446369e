using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerHealthCheckTests : AwsPolicyTests<EcsContainerHealthCheck>
{
    [Fact]
    public void Leaves_other_containers_alone() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: agent, essential: false } ]
            """).ShouldHold();

    [Fact]
    public void Is_violated_by_an_empty_command() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { healthCheck: { command: [] } } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].healthCheck.command");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

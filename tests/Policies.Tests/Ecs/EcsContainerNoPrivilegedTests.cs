using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerNoPrivilegedTests : AwsPolicyTests<EcsContainerNoPrivileged>
{
    [Fact]
    public void Points_at_the_container() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web }, { name: agent, privileged: true } ]
            """).ShouldBeViolated(at: "containerDefinitions[1].privileged");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

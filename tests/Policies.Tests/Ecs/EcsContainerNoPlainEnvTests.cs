using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerNoPlainEnvTests : AwsPolicyTests<EcsContainerNoPlainEnv>
{
    [Fact]
    public void Holds_for_an_empty_list() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web, environment: [] } ]
            """).ShouldHold();

    [Fact]
    public void Points_at_the_list() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { environment: [ { name: A, value: b } ] } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].environment");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

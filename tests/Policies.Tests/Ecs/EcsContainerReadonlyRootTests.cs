using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerReadonlyRootTests : AwsPolicyTests<EcsContainerReadonlyRoot>
{
    [Fact]
    public void Points_at_the_container() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web, readonlyRootFilesystem: true }, { name: agent, readonlyRootFilesystem: false } ]
            """).ShouldBeViolated(at: "containerDefinitions[1].readonlyRootFilesystem");

    [Fact]
    public void Reads_names_in_capitals_as_the_provider_does() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { Name: web, ReadonlyRootFilesystem: true } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");

    [Fact]
    public void Is_undetermined_when_the_containers_are_not_JSON() =>
        Check("containerDefinitions: \"[\"").ShouldBeUndetermined(at: "containerDefinitions");
}

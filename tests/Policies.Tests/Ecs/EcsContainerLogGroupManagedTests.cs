using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerLogGroupManagedTests : AwsPolicyTests<EcsContainerLogGroupManaged>
{
    [Fact]
    public void Holds_for_another_driver() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { logConfiguration: { logDriver: awsfirelens } } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_for_a_group_of_another_stack() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { logConfiguration: { logDriver: awslogs, options: { awslogs-group: web } } } ]
            """).ShouldBeUndetermined(at: "containerDefinitions[0].logConfiguration.options.awslogs-group");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

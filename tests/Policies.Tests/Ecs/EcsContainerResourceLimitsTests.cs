using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerResourceLimitsTests : AwsPolicyTests<EcsContainerResourceLimits>
{
    [Fact]
    public void Holds_when_each_container_has_a_limit() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { memory: 256 }, { memory: 128 } ]
            """).ShouldHold();

    [Fact]
    public void Is_violated_when_one_has_none() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { memory: 256 }, { name: agent } ]
            """).ShouldBeViolated(at: "containerDefinitions[1].memory");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

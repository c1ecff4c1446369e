using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerDropAllCapabilitiesTests : AwsPolicyTests<EcsContainerDropAllCapabilities>
{
    [Fact]
    public void Is_violated_when_some_are_kept() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { linuxParameters: { capabilities: { drop: [ NET_RAW ] } } } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].linuxParameters.capabilities.drop");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

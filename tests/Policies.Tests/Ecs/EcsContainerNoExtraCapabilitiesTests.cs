using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerNoExtraCapabilitiesTests : AwsPolicyTests<EcsContainerNoExtraCapabilities>
{
    [Fact]
    public void Points_at_the_capability() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { linuxParameters: { capabilities: { add: [ SYS_NICE, all ] } } } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].linuxParameters.capabilities.add[1]");

    [Fact]
    public void Holds_without_capabilities() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}

using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsTaskDockerVolumeDriverTests : AwsPolicyTests<EcsTaskDockerVolumeDriver>
{
    [Fact]
    public void Holds_for_other_volumes() => Check("volumes: [ { name: a } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""volumes: [ { dockerVolumeConfiguration: { driver: "${unknown}" } } ]""")
            .ShouldBeUndetermined(at: "volumes[0].dockerVolumeConfiguration.driver");
}

using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsTaskEfsTransitEncryptionTests : AwsPolicyTests<EcsTaskEfsTransitEncryption>
{
    [Fact]
    public void Is_violated_when_it_is_off() =>
        Check("volumes: [ { name: a }, { name: b, efsVolumeConfiguration: { fileSystemId: fs-1, transitEncryption: DISABLED } } ]")
            .ShouldBeViolated(at: "volumes[1].efsVolumeConfiguration.transitEncryption");

    [Fact]
    public void Holds_for_other_volumes() => Check("volumes: [ { name: a } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""volumes: [ { efsVolumeConfiguration: { transitEncryption: "${unknown}" } } ]""")
            .ShouldBeUndetermined(at: "volumes[0].efsVolumeConfiguration.transitEncryption");
}

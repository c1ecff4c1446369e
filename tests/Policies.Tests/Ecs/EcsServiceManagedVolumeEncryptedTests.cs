using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceManagedVolumeEncryptedTests : AwsPolicyTests<EcsServiceManagedVolumeEncrypted>
{
    [Fact]
    public void Does_not_apply_without_volumes() => Check("{}").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""volumeConfiguration: { managedEbsVolume: { encrypted: "${unknown}" } }""")
            .ShouldBeUndetermined(at: "volumeConfiguration.managedEbsVolume.encrypted");
}

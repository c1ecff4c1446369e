using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsClusterEphemeralStorageCmkTests : AwsPolicyTests<EcsClusterEphemeralStorageCmk>
{
    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() =>
        Check("""configuration: { managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: "${unknown}" } }""").ShouldHold();

    [Fact]
    public void Is_violated_by_a_key_for_other_storage() =>
        Check("configuration: { managedStorageConfiguration: { kmsKeyId: key } }")
            .ShouldBeViolated(at: "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId");
}

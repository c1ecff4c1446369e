using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>The storage of Fargate tasks is encrypted with a key of the account.</summary>
/// <remarks>
/// With the key that AWS owns nobody can see who used it, or cut it off.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-storage-encryption.html"/>
[Policy("ecs-cluster-ephemeral-storage-cmk", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `managedStorageConfiguration.fargateEphemeralStorageKmsKeyId`.")]
public sealed class EcsClusterEphemeralStorageCmk : ResourcePolicy<ClusterView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("configuration: { managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: key } }"),
        Bad("name: main"),
    ];

    protected override Truth Holds(ClusterView resource) =>
        resource.Configuration.ManagedStorageConfiguration.FargateEphemeralStorageKmsKeyId.IsGiven();
}

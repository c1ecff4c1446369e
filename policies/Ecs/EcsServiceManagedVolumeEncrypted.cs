using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Volumes that ECS makes for a service are encrypted.</summary>
/// <remarks>
/// An unencrypted volume leaves its data readable in snapshots, and to whoever gets hold of one. The default of the account cannot
/// be seen here. Services without such volumes are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html"/>
[Policy("ecs-service-managed-volume-encrypted", Severity.High,
    Remediation = "Set `volumeConfiguration.managedEbsVolume.encrypted` to true.")]
public sealed class EcsServiceManagedVolumeEncrypted : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("volumeConfiguration: { name: data, managedEbsVolume: { roleArn: role, encrypted: true } }"),
        Bad("volumeConfiguration: { name: data, managedEbsVolume: { roleArn: role } }"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.VolumeConfiguration.ManagedEbsVolume.IsSet;

    protected override Truth Holds(ServiceView resource) => resource.VolumeConfiguration.ManagedEbsVolume.Encrypted.Is(true);

    protected override IEnumerable<Edit> Remediate(ServiceView resource) =>
        [Edit.Set(resource.VolumeConfiguration.ManagedEbsVolume.Encrypted, true)];
}

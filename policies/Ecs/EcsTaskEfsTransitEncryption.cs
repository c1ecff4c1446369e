using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Tasks speak TLS with their EFS file systems.</summary>
/// <remarks>
/// NFS is plain text: files can be read and changed between the task and the file system. Without the setting EFS volumes are
/// mounted so.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-18"/>
[Policy("ecs-task-efs-transit-encryption", Severity.High,
    Remediation = "Set `efsVolumeConfiguration.transitEncryption` to `ENABLED`.")]
[Control(Framework.Fsbp, "ECS.18")]
[Control(Framework.Checkov, "CKV_AWS_97")]
[Control(Framework.Trivy, "AVD-AWS-0035")]
public sealed class EcsTaskEfsTransitEncryption : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("volumes: [ { name: data, efsVolumeConfiguration: { fileSystemId: fs-1, transitEncryption: ENABLED } } ]"),
        Bad("volumes: [ { name: data, efsVolumeConfiguration: { fileSystemId: fs-1 } } ]"),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Volumes.All(volume =>
        volume.EfsVolumeConfiguration.IsSet.Implies(volume.EfsVolumeConfiguration.TransitEncryption.Is("ENABLED")));
}

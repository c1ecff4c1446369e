using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Tasks enter EFS file systems by an access point, with their own role.</summary>
/// <remarks>
/// Without IAM and an access point whoever reaches the mount target is root on the whole file system; with them a task gets its own
/// directory under its own user.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html"/>
[Policy("ecs-task-efs-iam-authorization", Severity.Medium,
    Remediation = "Set `authorizationConfig.iam` to `ENABLED` and `authorizationConfig.accessPointId` to an access point.")]
public sealed class EcsTaskEfsIamAuthorization : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            volumes:
              - name: data
                efsVolumeConfiguration: { fileSystemId: fs-1, authorizationConfig: { iam: ENABLED, accessPointId: fsap-1 } }
            """),
        Bad("volumes: [ { name: data, efsVolumeConfiguration: { fileSystemId: fs-1 } } ]"),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Volumes.All(volume =>
    {
        var authorization = volume.EfsVolumeConfiguration.AuthorizationConfig;
        return volume.EfsVolumeConfiguration.IsSet.Implies(authorization.Iam.Is("ENABLED") & authorization.AccessPointId.IsGiven());
    });
}

using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Sessions in containers, and their logs, are encrypted with a key of the account.</summary>
/// <remarks>
/// What people type into a container and what it answers hold passwords and customer data. Clusters that do not configure sessions
/// are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"/>
[Policy("ecs-cluster-exec-encryption", Severity.Medium,
    Remediation = "Set `executeCommandConfiguration.kmsKeyId`, and the encryption flag of each log target to true.")]
[Control(Framework.Checkov, "CKV_AWS_224")]
public sealed class EcsClusterExecEncryption : ResourcePolicy<ClusterView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            configuration:
              executeCommandConfiguration:
                kmsKeyId: key
                logging: OVERRIDE
                logConfiguration: { cloudWatchLogGroupName: exec, cloudWatchEncryptionEnabled: true }
            """),
        Bad("configuration: { executeCommandConfiguration: { logging: DEFAULT } }"),
    ];

    protected override Truth AppliesTo(ClusterView resource) => resource.Configuration.ExecuteCommandConfiguration.IsSet;

    protected override Truth Holds(ClusterView resource)
    {
        var exec = resource.Configuration.ExecuteCommandConfiguration;
        var logs = exec.LogConfiguration;
        return exec.KmsKeyId.IsGiven()
            & logs.CloudWatchLogGroupName.IsGiven().Implies(logs.CloudWatchEncryptionEnabled.Is(true))
            & logs.S3BucketName.IsGiven().Implies(logs.S3BucketEncryptionEnabled.Is(true));
    }
}

using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Sessions in containers are logged.</summary>
/// <remarks>
/// Through <c>execute-command</c> people type into running containers. Without a log nobody can tell afterwards who did what there.
/// Clusters that say nothing use the log of the container, and pass.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"/>
[Policy("ecs-cluster-exec-logging", Severity.Medium,
    Remediation = "Set `executeCommandConfiguration.logging` to `OVERRIDE` and name a log group or bucket.")]
[Control(Framework.Checkov, "CKV_AWS_223")]
public sealed class EcsClusterExecLogging : ResourcePolicy<ClusterView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            configuration:
              executeCommandConfiguration: { logging: OVERRIDE, logConfiguration: { cloudWatchLogGroupName: exec } }
            """),
        Bad("configuration: { executeCommandConfiguration: { logging: NONE } }"),
    ];

    protected override Truth Holds(ClusterView resource)
    {
        var exec = resource.Configuration.ExecuteCommandConfiguration;
        var hasTarget = exec.LogConfiguration.CloudWatchLogGroupName.IsGiven() | exec.LogConfiguration.S3BucketName.IsGiven();
        return exec.Logging.Or("DEFAULT").IsOneOf("DEFAULT", "OVERRIDE") & exec.Logging.Is("OVERRIDE").Implies(hasTarget);
    }
}

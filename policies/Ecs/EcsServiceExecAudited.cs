using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Where people may type into containers, the cluster logs and encrypts the sessions.</summary>
/// <remarks>
/// <c>execute-command</c> gives a shell in production. A session that leaves no trace, or one that anybody on the way can read, is
/// a door without a lock. Services without it pass.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"/>
[Policy("ecs-service-exec-audited", Severity.High,
    Remediation = "Configure `executeCommandConfiguration` of the cluster with `logging` and `kmsKeyId`, or remove `enableExecuteCommand`.")]
public sealed class EcsServiceExecAudited : StackPolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            main:
              type: aws:ecs:Cluster
              properties: { configuration: { executeCommandConfiguration: { kmsKeyId: key, logging: DEFAULT } } }
            web: { type: aws:ecs:Service, properties: { cluster: "${main.arn}", enableExecuteCommand: true } }
            """),
        Bad("""
            main: { type: aws:ecs:Cluster }
            web: { type: aws:ecs:Service, properties: { cluster: "${main.arn}", enableExecuteCommand: true } }
            """),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.EnableExecuteCommand.Or(false).Is(true);

    protected override Truth Holds(ServiceView resource, Stack stack)
    {
        var clusters = stack.ReferredToBy<ClusterView>(resource.Cluster);
        if (!clusters.IsEmpty.IsFalse) return Truth.Unknown.At(resource.Cluster.Node, "a cluster of this stack");
        return clusters.All(cluster =>
        {
            var exec = cluster.Configuration.ExecuteCommandConfiguration;
            return exec.Logging.Or("DEFAULT").IsOneOf("DEFAULT", "OVERRIDE") & exec.KmsKeyId.IsGiven();
        });
    }
}

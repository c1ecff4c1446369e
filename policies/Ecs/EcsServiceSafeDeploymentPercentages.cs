using System.ComponentModel.DataAnnotations;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A rollout keeps most of a service running.</summary>
/// <remarks>
/// A rollout that may stop most tasks before new ones are healthy is an outage by design; one that may not start any beside them
/// never gets going. Saying nothing keeps all of them, and passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html"/>
[Policy("ecs-service-safe-deployment-percentages", Severity.Medium,
    Remediation = "Set `deploymentMinimumHealthyPercent` to 100 and `deploymentMaximumPercent` to 200.")]
public sealed class EcsServiceSafeDeploymentPercentages : ResourcePolicy<ServiceView>
{
    /// <summary>The least share of tasks that must stay healthy, in percent.</summary>
    [Setting, Range(0, 100)]
    public int MinimumHealthyPercent { get; init; } = 50;

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            deploymentMinimumHealthyPercent: 100
            deploymentMaximumPercent: 200
            """),
        Bad("deploymentMinimumHealthyPercent: 0"),
    ];

    protected override Truth Holds(ServiceView resource)
    {
        var isDaemon = resource.SchedulingStrategy.Is("DAEMON");
        return (isDaemon | resource.DeploymentMinimumHealthyPercent.Or(100).IsAtLeast(MinimumHealthyPercent))
            & (isDaemon | resource.DeploymentMaximumPercent.Or(200).Satisfies(percent => percent > 100, "more than 100"));
    }

    protected override IEnumerable<Edit> Remediate(ServiceView resource) =>
        [Edit.Set(resource.DeploymentMinimumHealthyPercent, 100), Edit.Set(resource.DeploymentMaximumPercent, 200)];
}

using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A service behind a load balancer has time to start.</summary>
/// <remarks>
/// A task that needs longer to start than the balancer waits is stopped before it is ready, over and over. Services without a
/// balancer are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html"/>
[Policy("ecs-service-health-check-grace", Severity.Low,
    Remediation = "Set `healthCheckGracePeriodSeconds` to what the slowest start takes.")]
public sealed class EcsServiceHealthCheckGrace : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            loadBalancers: [ { containerName: web, containerPort: 8080 } ]
            healthCheckGracePeriodSeconds: 60
            """),
        Bad("loadBalancers: [ { containerName: web, containerPort: 8080 } ]"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.LoadBalancers.HasElements();

    protected override Truth Holds(ServiceView resource) => resource.HealthCheckGracePeriodSeconds.Or(0).IsAtLeast(1);
}

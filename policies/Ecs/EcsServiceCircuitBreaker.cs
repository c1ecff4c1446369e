using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>An ECS service rolls a failed deployment back by itself.</summary>
/// <remarks>
/// Without the circuit breaker, ECS goes on starting tasks that never become healthy until somebody notices. With it but without
/// rollback, the deployment stops and the service stays broken. Services deployed by CodeDeploy or by an external controller are
/// left alone: ECS ignores the breaker there.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html"/>
[Policy("ecs-service-circuit-breaker", Severity.High,
    Remediation = "Set `deploymentCircuitBreaker` with `enable` and `rollback` both true.")]
public sealed class EcsServiceCircuitBreaker : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("deploymentCircuitBreaker: { enable: true, rollback: true }"),
        Bad("deploymentCircuitBreaker: { enable: true, rollback: false }"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.DeploymentController.Type.Or("ECS").Is("ECS");

    protected override Truth Holds(ServiceView resource) =>
        resource.DeploymentCircuitBreaker.Enable.Is(true) & resource.DeploymentCircuitBreaker.Rollback.Is(true);

    protected override IEnumerable<Edit> Remediate(ServiceView resource) =>
        [Edit.Set(resource.DeploymentCircuitBreaker.Enable, true), Edit.Set(resource.DeploymentCircuitBreaker.Rollback, true)];
}

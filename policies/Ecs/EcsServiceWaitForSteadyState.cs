using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>An update waits until the service is steady, and fails when it is not.</summary>
/// <remarks>
/// Otherwise the update ends as soon as ECS has taken note of it: a deployment that is rolled back minutes later is reported as a
/// success, and what depends on it goes ahead.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html"/>
[Policy("ecs-service-wait-for-steady-state", Severity.Medium,
    Remediation = "Set `waitForSteadyState` to true.")]
public sealed class EcsServiceWaitForSteadyState : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("waitForSteadyState: true"),
        Bad("waitForSteadyState: false"),
    ];

    protected override Truth Holds(ServiceView resource) => resource.WaitForSteadyState.Is(true);

    protected override IEnumerable<Edit> Remediate(ServiceView resource) => [Edit.Set(resource.WaitForSteadyState, true)];
}

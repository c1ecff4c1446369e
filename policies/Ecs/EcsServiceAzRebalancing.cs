using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Tasks are spread again after a zone was down.</summary>
/// <remarks>
/// After an event in one zone all tasks are in the others, and stay there: the next event takes them all. Saying nothing passes,
/// since new services rebalance.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html"/>
[Policy("ecs-service-az-rebalancing", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `availabilityZoneRebalancing` to `ENABLED`.")]
public sealed class EcsServiceAzRebalancing : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("availabilityZoneRebalancing: ENABLED"),
        Bad("availabilityZoneRebalancing: DISABLED"),
    ];

    protected override Truth Holds(ServiceView resource) => resource.AvailabilityZoneRebalancing.Or("ENABLED").Is("ENABLED");

    protected override IEnumerable<Edit> Remediate(ServiceView resource) => [Edit.Set(resource.AvailabilityZoneRebalancing, "ENABLED")];
}

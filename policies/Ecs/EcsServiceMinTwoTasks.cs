using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A service keeps at least two tasks.</summary>
/// <remarks>
/// One task is an outage whenever it is replaced, or its zone fails. Daemons, which run once on each instance, are left alone;
/// where a scaling target decides, its minimum counts.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html"/>
[Policy("ecs-service-min-two-tasks", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `desiredCount` to 2 or more, or `minCapacity` of the scaling target.")]
public sealed class EcsServiceMinTwoTasks : StackPolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("desiredCount: 2"),
        Bad("desiredCount: 1"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => !resource.SchedulingStrategy.Is("DAEMON");

    protected override Truth Holds(ServiceView resource, Stack stack) =>
        resource.DesiredCount.Or(0).IsAtLeast(2)
            | ScalingTargets.AnyScales(resource, stack, static target => target.MinCapacity.IsAtLeast(2));
}

using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A service grows and shrinks with its load.</summary>
/// <remarks>
/// A fixed number of tasks is too many at night and too few when it matters. Daemons are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html"/>
[Policy("ecs-service-autoscaling", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add an `aws:appautoscaling:Target` with the dimension `ecs:service:DesiredCount`, and a policy.")]
public sealed class EcsServiceAutoscaling : StackPolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:ecs:Service, properties: { name: web } }
            target:
              type: aws:appautoscaling:Target
              properties: { resourceId: service/main/web, scalableDimension: "ecs:service:DesiredCount", serviceNamespace: ecs }
            """),
        Bad("web: { type: aws:ecs:Service, properties: { name: web } }"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => !resource.SchedulingStrategy.Is("DAEMON");

    protected override Truth Holds(ServiceView resource, Stack stack) =>
        ScalingTargets.AnyScales(resource, stack, static _ => Truth.True)
            .Blaming(resource.Node, "a scaling target", "without one");
}

using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Tags reach the tasks of a service.</summary>
/// <remarks>
/// Costs and incidents are traced by tags; a task without any belongs to nobody.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html"/>
[Policy("ecs-service-managed-tags", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `enableEcsManagedTags` to true, and `propagateTags` to `SERVICE` or `TASK_DEFINITION`.")]
public sealed class EcsServiceManagedTags : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            enableEcsManagedTags: true
            propagateTags: SERVICE
            """),
        Bad("enableEcsManagedTags: true"),
    ];

    protected override Truth Holds(ServiceView resource) =>
        resource.EnableEcsManagedTags.Is(true) & resource.PropagateTags.IsOneOf("SERVICE", "TASK_DEFINITION");

    protected override IEnumerable<Edit> Remediate(ServiceView resource) =>
        [Edit.Set(resource.EnableEcsManagedTags, true), Edit.Set(resource.PropagateTags, "SERVICE")];
}

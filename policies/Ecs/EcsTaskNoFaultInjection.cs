using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Nobody injects faults into a task.</summary>
/// <remarks>
/// Fault injection lets a program with a right on the task drop its packets and delay its network: meant for experiments, handy for
/// an intruder. Stacks for such experiments turn the policy off.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html"/>
[Policy("ecs-task-no-fault-injection", Severity.Medium,
    Remediation = "Remove `enableFaultInjection`.")]
public sealed class EcsTaskNoFaultInjection : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("enableFaultInjection: false"),
        Bad("enableFaultInjection: true"),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.EnableFaultInjection.Or(false).Is(false);

    protected override IEnumerable<Edit> Remediate(TaskDefinitionView resource) => [Edit.Set(resource.EnableFaultInjection, false)];
}

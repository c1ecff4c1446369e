using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>What a task may use of its host is limited.</summary>
/// <remarks>
/// A container without a limit on memory takes what it finds, until the host kills something else. A limit on the task or on each
/// of its containers will do.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html"/>
[Policy("ecs-container-resource-limits", Severity.Low,
    Remediation = "Set `cpu` and `memory` on the task, or `memory` in each container definition.")]
public sealed class EcsContainerResourceLimits : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            cpu: "256"
            memory: "512"
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) =>
        (resource.Memory.IsGiven() & resource.Cpu.IsGiven()) | resource.Containers().All(container => container.Memory.IsAtLeast(1));
}

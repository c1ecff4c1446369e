using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A task does not share the namespace of shared memory of its host.</summary>
/// <remarks>
/// A container that shares memory with its host reads and changes what programs there exchange. Tasks that say nothing of
/// <c>ipcMode</c> do not, and pass.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html"/>
[Policy("ecs-task-no-host-ipc", Severity.High,
    Remediation = "Remove `ipcMode: host`.")]
public sealed class EcsTaskNoHostIpc : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ipcMode: task"),
        Bad("ipcMode: host"),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => !resource.IpcMode.Is("host");
}

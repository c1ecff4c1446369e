using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A task does not share the process namespace of its host.</summary>
/// <remarks>
/// A container that sees the processes of its host can read their environment and memory, and signal them. Tasks that say nothing
/// of <c>pidMode</c> do not, and pass.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-3"/>
[Policy("ecs-task-no-host-pid", Severity.High,
    Remediation = "Remove `pidMode: host`.")]
[Control(Framework.Fsbp, "ECS.3")]
[Control(Framework.Nist, "CA-9(1)", "CM-2")]
[Control(Framework.Checkov, "CKV_AWS_335")]
public sealed class EcsTaskNoHostPid : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("pidMode: task"),
        Bad("pidMode: host"),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => !resource.PidMode.Is("host");
}

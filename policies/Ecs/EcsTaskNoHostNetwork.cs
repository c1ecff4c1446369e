using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A task does not share the network of its host.</summary>
/// <remarks>
/// A container on the network of its host reaches everything that listens there for itself, and the metadata service with the
/// rights of the instance. Tasks that say nothing of <c>networkMode</c> do not, and pass.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-17"/>
[Policy("ecs-task-no-host-network", Severity.High,
    Remediation = "Remove `networkMode: host`; use `awsvpc`.")]
[Control(Framework.Fsbp, "ECS.17")]
[Control(Framework.Nist, "AC-2(1)", "AC-3", "AC-3(7)", "AC-3(15)", "AC-5", "AC-6")]
[Control(Framework.CdkNag, "ECSTaskDefinitionUserForHostMode")]
public sealed class EcsTaskNoHostNetwork : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("networkMode: awsvpc"),
        Bad("networkMode: host"),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => !resource.NetworkMode.Is("host");
}

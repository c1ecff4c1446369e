using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>No container is privileged.</summary>
/// <remarks>
/// A privileged container has the rights of root on its host: an intruder in it owns the host and every task on it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4"/>
[Policy("ecs-container-no-privileged", Severity.High,
    Remediation = "Remove `privileged`, and add the single capabilities that are needed.")]
[Control(Framework.Fsbp, "ECS.4")]
[Control(Framework.Nist, "AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-5", "AC-6")]
[Control(Framework.Checkov, "CKV_AWS_334")]
public sealed class EcsContainerNoPrivileged : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, privileged: true } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) =>
        resource.Containers().All(container => container.Privileged.Or(false).Is(false));
}

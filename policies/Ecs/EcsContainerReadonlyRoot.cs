using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Every container has a read-only root file system.</summary>
/// <remarks>
/// What can be written can be replaced: an intruder who can write to the root file system puts tools there, or changes the program
/// itself. An image that needs a place to write gets a volume or a <c>tmpfs</c> for it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5"/>
[Policy("ecs-container-readonly-root", Severity.High,
    Remediation = "Set `readonlyRootFilesystem` to true in each container definition, and mount volumes where the program writes.")]
[Control(Framework.Fsbp, "ECS.5")]
[Control(Framework.Nist, "AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-5", "AC-6")]
[Control(Framework.Checkov, "CKV_AWS_336")]
public sealed class EcsContainerReadonlyRoot : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, readonlyRootFilesystem: true } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) =>
        resource.Containers().All(container => container.ReadonlyRootFilesystem.Is(true));
}

using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Containers drop the capabilities that they do not need.</summary>
/// <remarks>
/// A container starts with fourteen capabilities of root, and a web server needs none of them.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html"/>
[Policy("ecs-container-drop-all-capabilities", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `linuxParameters.capabilities.drop` to `ALL` in each container definition.")]
public sealed class EcsContainerDropAllCapabilities : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, linuxParameters: { capabilities: { drop: [ ALL ] } } } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Containers().All(container =>
        container.LinuxParameters["capabilities"]["drop"].AsTexts.Any(capability => capability.IsAnyCaseOf("ALL")));
}

using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Containers add no capability that leads to control over the host.</summary>
/// <remarks>
/// Capabilities such as <c>SYS_ADMIN</c> are most of root: with them a container mounts, traces or reconfigures what is not its
/// own. Which must not be added is listed in <c>capabilities</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html"/>
[Policy("ecs-container-no-extra-capabilities", Severity.High,
    Remediation = "Remove the entry from `linuxParameters.capabilities.add`.")]
public sealed class EcsContainerNoExtraCapabilities : ResourcePolicy<TaskDefinitionView>
{
    /// <summary>The capabilities that must not be added.</summary>
    [Setting]
    public IReadOnlyList<string> Capabilities { get; init; } =
        ["ALL", "BPF", "DAC_READ_SEARCH", "NET_ADMIN", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO"];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, linuxParameters: { capabilities: { add: [ SYS_NICE ] } } } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, linuxParameters: { capabilities: { add: [ SYS_ADMIN ] } } } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Containers().All(container =>
        container.LinuxParameters["capabilities"]["add"].AsTexts.All(capability => !capability.IsAnyCaseOf(Capabilities)));
}

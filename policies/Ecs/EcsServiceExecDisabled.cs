using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Nobody types into running containers.</summary>
/// <remarks>
/// <c>execute-command</c> gives a shell in production to whoever may call it. Where everything that has to be known is in the logs,
/// nobody needs it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"/>
[Policy("ecs-service-exec-disabled", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove `enableExecuteCommand`.")]
public sealed class EcsServiceExecDisabled : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("enableExecuteCommand: false"),
        Bad("enableExecuteCommand: true"),
    ];

    protected override Truth Holds(ServiceView resource) => resource.EnableExecuteCommand.Or(false).Is(false);
}

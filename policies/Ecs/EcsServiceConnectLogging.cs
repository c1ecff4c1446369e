using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>The proxy of Service Connect logs.</summary>
/// <remarks>
/// Without its log nobody can tell whether a call between services failed in the proxy, on the way or in the service. Services
/// without Service Connect are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html"/>
[Policy("ecs-service-connect-logging", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `serviceConnectConfiguration.logConfiguration.logDriver`.")]
public sealed class EcsServiceConnectLogging : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("serviceConnectConfiguration: { enabled: true, logConfiguration: { logDriver: awslogs } }"),
        Bad("serviceConnectConfiguration: { enabled: true }"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.ServiceConnectConfiguration.Enabled.Or(false).Is(true);

    protected override Truth Holds(ServiceView resource) => resource.ServiceConnectConfiguration.LogConfiguration.LogDriver.IsGiven();
}

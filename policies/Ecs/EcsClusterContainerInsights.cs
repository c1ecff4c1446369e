using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A cluster reports what its containers use.</summary>
/// <remarks>
/// Without Container Insights nobody sees which task runs out of memory, or when a service stops getting anything done, before its
/// users do.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-12"/>
[Policy("ecs-cluster-container-insights", Severity.Medium,
    Remediation = "Add a setting `containerInsights` with the value `enhanced`.")]
[Control(Framework.Fsbp, "ECS.12")]
[Control(Framework.Nist, "AU-6(3)", "AU-6(4)", "CA-7", "SI-2")]
[Control(Framework.Checkov, "CKV_AWS_65")]
[Control(Framework.CdkNag, "AwsSolutions-ECS4")]
[Control(Framework.Trivy, "AVD-AWS-0034")]
public sealed class EcsClusterContainerInsights : ResourcePolicy<ClusterView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("settings: [ { name: containerInsights, value: enhanced } ]"),
        Bad("settings: [ { name: containerInsights, value: disabled } ]"),
    ];

    protected override Truth Holds(ClusterView resource) =>
        resource.Settings.Any(setting => setting.Name.Is("containerInsights") & setting.Value.IsOneOf("enabled", "enhanced"));
}

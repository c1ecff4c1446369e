using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Health checks speak HTTPS.</summary>
/// <remarks>
/// A check over plain HTTP needs a port that answers without TLS, and that others find too. Functions as targets are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-21"/>
[Policy("elbv2-target-group-encrypted-health-check", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `healthCheck.protocol` to `HTTPS`.")]
[Control(Framework.Fsbp, "ELB.21")]
public sealed class Elbv2TargetGroupEncryptedHealthCheck : ResourcePolicy<TargetGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("healthCheck: { protocol: HTTPS, path: /healthz }"),
        Bad("healthCheck: { protocol: HTTP, path: /healthz }"),
    ];

    protected override Truth AppliesTo(TargetGroupView resource) => !resource.TargetType.Is("lambda");

    protected override Truth Holds(TargetGroupView resource) => resource.HealthCheck.Protocol.Is("HTTPS");
}

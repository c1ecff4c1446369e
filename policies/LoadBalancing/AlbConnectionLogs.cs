using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Application balancers log connections.</summary>
/// <remarks>
/// The access log has requests only. A client that fails in the TLS handshake, or scans for weak ciphers, is in the connection log.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-connection-logs.html"/>
[Policy("alb-connection-logs", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `connectionLogs` with a `bucket` and `enabled` true.")]
public sealed class AlbConnectionLogs : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("connectionLogs: { bucket: logs, enabled: true }"),
        Bad("name: web"),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) => resource.LoadBalancerType.Or("application").Is("application");

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.ConnectionLogs.Enabled.Is(true) & resource.ConnectionLogs.Bucket.IsGiven();
}

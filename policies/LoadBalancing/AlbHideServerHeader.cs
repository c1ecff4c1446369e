using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Application balancers do not name their software.</summary>
/// <remarks>
/// The header tells a scanner which exploits to try first. Network balancers do not speak HTTP, and are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html"/>
[Policy("alb-hide-server-header", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `routingHttpResponseServerEnabled` to false.")]
public sealed class AlbHideServerHeader : ResourcePolicy<ListenerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTPS
            routingHttpResponseServerEnabled: false
            """),
        Bad("protocol: HTTPS"),
    ];

    protected override Truth AppliesTo(ListenerView resource) => resource.Protocol.Or("HTTP").IsOneOf("HTTP", "HTTPS");

    protected override Truth Holds(ListenerView resource) => resource.RoutingHttpResponseServerEnabled.Is(false);

    protected override IEnumerable<Edit> Remediate(ListenerView resource) => [Edit.Set(resource.RoutingHttpResponseServerEnabled, false)];
}

using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>HTTPS listeners tell browsers to come back by HTTPS only.</summary>
/// <remarks>
/// Without the header a browser tries plain HTTP first, where somebody on the way can keep it. Listeners without TLS are left
/// alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html"/>
[Policy("alb-strict-transport-security", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `routingHttpResponseStrictTransportSecurityHeaderValue` to `max-age=31536000`.")]
public sealed class AlbStrictTransportSecurity : ResourcePolicy<ListenerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTPS
            routingHttpResponseStrictTransportSecurityHeaderValue: max-age=31536000
            """),
        Bad("protocol: HTTPS"),
    ];

    protected override Truth AppliesTo(ListenerView resource) => resource.Protocol.Is("HTTPS");

    protected override Truth Holds(ListenerView resource) => resource.RoutingHttpResponseStrictTransportSecurityHeaderValue.IsGiven();

    protected override IEnumerable<Edit> Remediate(ListenerView resource) =>
        [Edit.Set(resource.RoutingHttpResponseStrictTransportSecurityHeaderValue, "max-age=31536000")];
}

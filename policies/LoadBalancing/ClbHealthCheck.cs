using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers look after the health of their machines.</summary>
/// <remarks>
/// The default only tries whether a port is open, and calls healthy whatever accepts.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-healthchecks.html"/>
[Policy("clb-health-check", Severity.Low,
    Remediation = "Set `healthCheck.target`.")]
public sealed class ClbHealthCheck : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""healthCheck: { target: "HTTP:8080/healthz", interval: 30 }"""),
        Bad("name: web"),
    ];

    protected override Truth Holds(LoadBalancerView resource) => resource.HealthCheck.Target.IsGiven();
}

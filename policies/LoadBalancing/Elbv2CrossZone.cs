using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Network and gateway balancers use the targets of every zone.</summary>
/// <remarks>
/// Without it each zone of the balancer uses its own targets only: with few of them in one zone, those drown while others idle.
/// Application balancers always do.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html"/>
[Policy("elbv2-cross-zone", Severity.Low,
    Remediation = "Set `enableCrossZoneLoadBalancing` to true.")]
[Control(Framework.Checkov, "CKV_AWS_152")]
public sealed class Elbv2CrossZone : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            loadBalancerType: network
            enableCrossZoneLoadBalancing: true
            """),
        Bad("loadBalancerType: network"),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) => resource.LoadBalancerType.IsOneOf("network", "gateway");

    protected override Truth Holds(LoadBalancerView resource) => resource.EnableCrossZoneLoadBalancing.Is(true);

    protected override IEnumerable<Edit> Remediate(LoadBalancerView resource) => [Edit.Set(resource.EnableCrossZoneLoadBalancing, true)];
}

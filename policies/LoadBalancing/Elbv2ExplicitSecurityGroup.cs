using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>A load balancer names its security groups.</summary>
/// <remarks>
/// Without any an application balancer gets the default group of the VPC, and a network balancer none at all: it then lets
/// everybody through. Gateway balancers are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html"/>
[Policy("elbv2-explicit-security-group", Severity.Medium,
    Remediation = "Name the balancer's own groups in `securityGroups`.")]
public sealed class Elbv2ExplicitSecurityGroup : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("securityGroups: [ sg-1 ]"),
        Bad("name: web"),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) => !resource.LoadBalancerType.Is("gateway");

    protected override Truth Holds(LoadBalancerView resource) => resource.SecurityGroups.HasElements();
}

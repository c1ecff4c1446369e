using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Requests that the firewall cannot judge are not let through.</summary>
/// <remarks>
/// When WAF does not answer, fail-open hands every request on unchecked, and an attacker who can make it fail gets in.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html"/>
[Policy("alb-waf-fail-closed", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove `enableWafFailOpen`.")]
public sealed class AlbWafFailClosed : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("enableWafFailOpen: false"),
        Bad("enableWafFailOpen: true"),
    ];

    protected override Truth Holds(LoadBalancerView resource) => resource.EnableWafFailOpen.Or(false).Is(false);
}

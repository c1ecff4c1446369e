using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Application balancers defend against requests that are read in two ways.</summary>
/// <remarks>
/// In the mode <c>monitor</c> the balancer counts ambiguous requests and hands them on, which is how request smuggling works.
/// Saying nothing is <c>defensive</c>, and passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-12"/>
[Policy("alb-desync-mitigation", Severity.Medium,
    Remediation = "Set `desyncMitigationMode` to `defensive` or `strictest`.")]
[Control(Framework.Fsbp, "ELB.12")]
[Control(Framework.Nist, "AC-4(21)", "CA-9(1)", "CM-2")]
[Control(Framework.Pci, "6.2.4")]
[Control(Framework.Checkov, "CKV_AWS_328")]
public sealed class AlbDesyncMitigation : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("desyncMitigationMode: strictest"),
        Bad("desyncMitigationMode: monitor"),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) => resource.LoadBalancerType.Or("application").Is("application");

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.DesyncMitigationMode.Or("defensive").IsOneOf("defensive", "strictest");

    protected override IEnumerable<Edit> Remediate(LoadBalancerView resource) => [Edit.Set(resource.DesyncMitigationMode, "defensive")];
}

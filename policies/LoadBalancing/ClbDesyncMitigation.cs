using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers defend against requests that are read in two ways.</summary>
/// <remarks>
/// In the mode <c>monitor</c> the balancer hands ambiguous requests on, which is how request smuggling works. Saying nothing is
/// <c>defensive</c>, and passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-14"/>
[Policy("clb-desync-mitigation", Severity.Medium,
    Remediation = "Set `desyncMitigationMode` to `defensive` or `strictest`.")]
[Control(Framework.Fsbp, "ELB.14")]
[Control(Framework.Nist, "AC-4(21)", "CA-9(1)", "CM-2")]
[Control(Framework.Pci, "6.2.4")]
[Control(Framework.Checkov, "CKV_AWS_328")]
public sealed class ClbDesyncMitigation : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("desyncMitigationMode: strictest"),
        Bad("desyncMitigationMode: monitor"),
    ];

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.DesyncMitigationMode.Or("defensive").IsOneOf("defensive", "strictest");

    protected override IEnumerable<Edit> Remediate(LoadBalancerView resource) => [Edit.Set(resource.DesyncMitigationMode, "defensive")];
}

using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers use the machines of every zone.</summary>
/// <remarks>
/// Otherwise each zone uses its own machines only, and few of them drown while others idle.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-9"/>
[Policy("clb-cross-zone", Severity.Low,
    Remediation = "Set `crossZoneLoadBalancing` to true.")]
[Control(Framework.Fsbp, "ELB.9")]
[Control(Framework.Nist, "CP-10", "CP-6(2)", "SC-36", "SC-5(2)", "SI-13(5)")]
[Control(Framework.Checkov, "CKV_AWS_138")]
[Control(Framework.CdkNag, "AwsSolutions-ELB4")]
public sealed class ClbCrossZone : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("crossZoneLoadBalancing: true"),
        Bad("crossZoneLoadBalancing: false"),
    ];

    protected override Truth Holds(LoadBalancerView resource) => resource.CrossZoneLoadBalancing.Or(true).Is(true);

    protected override IEnumerable<Edit> Remediate(LoadBalancerView resource) => [Edit.Set(resource.CrossZoneLoadBalancing, true)];
}

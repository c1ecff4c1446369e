using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers span two availability zones.</summary>
/// <remarks>
/// A balancer in one zone is gone when the zone is.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-10"/>
[Policy("clb-multi-az", Severity.Medium,
    Remediation = "Name two or more `subnets` or `availabilityZones`.")]
[Control(Framework.Fsbp, "ELB.10")]
[Control(Framework.Nist, "CP-10", "CP-6(2)", "SC-36", "SC-5(2)", "SI-13(5)")]
public sealed class ClbMultiAz : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("subnets: [ subnet-1, subnet-2 ]"),
        Bad("subnets: [ subnet-1 ]"),
    ];

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.AvailabilityZones.HasDistinct(2) | resource.Subnets.HasDistinct(2);
}

using System.ComponentModel.DataAnnotations;
using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>A load balancer spans at least two subnets.</summary>
/// <remarks>
/// A balancer in one zone is gone when the zone is, whatever the programs behind it do. How many subnets are wanted is
/// <c>minSubnets</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-13"/>
[Policy("elbv2-multi-az", Severity.Medium,
    Remediation = "Name subnets of two or more availability zones in `subnets` or `subnetMappings`.")]
[Control(Framework.Fsbp, "ELB.13")]
[Control(Framework.Nist, "CP-10", "CP-6(2)", "SC-36", "SC-5(2)", "SI-13(5)")]
public sealed class Elbv2MultiAz : ResourcePolicy<LoadBalancerView>
{
    /// <summary>The fewest subnets that will do.</summary>
    [Setting, Range(1, 6)]
    public int MinSubnets { get; init; } = 2;

    public override IEnumerable<Example> Examples =>
    [
        Good("subnets: [ subnet-1, subnet-2 ]"),
        Bad("subnets: [ subnet-1 ]"),
    ];

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.Subnets.HasDistinct(MinSubnets) | resource.SubnetMappings.HasAtLeast(MinSubnets);
}

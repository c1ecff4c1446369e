using System.ComponentModel.DataAnnotations;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A service spans at least two subnets.</summary>
/// <remarks>
/// A service in one subnet is in one availability zone, and gone when the zone is. How many subnets are wanted is
/// <c>minSubnets</c>; services without network interfaces of their own are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/availability-zones.html"/>
[Policy("ecs-service-multi-az", Severity.Medium,
    Remediation = "Name subnets of two or more availability zones in `networkConfiguration.subnets`.")]
public sealed class EcsServiceMultiAz : ResourcePolicy<ServiceView>
{
    /// <summary>The fewest subnets that will do.</summary>
    [Setting, Range(1, 6)]
    public int MinSubnets { get; init; } = 2;

    public override IEnumerable<Example> Examples =>
    [
        Good("networkConfiguration: { subnets: [ subnet-1, subnet-2 ] }"),
        Bad("networkConfiguration: { subnets: [ subnet-1 ] }"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.NetworkConfiguration.IsSet;

    protected override Truth Holds(ServiceView resource) => resource.NetworkConfiguration.Subnets.HasDistinct(MinSubnets);
}

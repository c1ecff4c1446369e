using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Platform.Policies.Vpc;

/// <summary>Routes to peered networks are narrow.</summary>
/// <remarks>
/// A route for everything, or for more than the peer has to offer, lets machines of either side reach what nobody meant. How long a
/// prefix must be is <c>minimumPrefix</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html"/>
[Policy("vpc-peering-least-routes", Severity.Medium,
    Remediation = "Narrow the destination to the subnets that are needed.")]
[Control(Framework.Cis3, "5.5")]
[Control(Framework.Cis5, "5.6")]
[Control(Framework.Checkov, "CKV2_AWS_44")]
public sealed class VpcPeeringLeastRoutes : ResourcePolicy
{
    /// <summary>The shortest prefix of a destination.</summary>
    [Setting, Range(1, 32)]
    public int MinimumPrefix { get; init; } = 16;

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            destinationCidrBlock: 10.1.2.0/24
            vpcPeeringConnectionId: pcx-1
            """),
        Bad("""
            destinationCidrBlock: 10.0.0.0/8
            vpcPeeringConnectionId: pcx-1
            """),
    ];

    private const string Route = "aws:ec2/route:Route";

    public override IReadOnlyList<string> Types => [Route, "aws:ec2/routeTable:RouteTable"];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type == Route
        ? IsNarrow(resource["vpcPeeringConnectionId"], resource["destinationCidrBlock"].AsText)
        : resource["routes"].AsList.All(route => IsNarrow(route["vpcPeeringConnectionId"], route["cidrBlock"].AsText));

    private Truth IsNarrow(AnyView peering, Value<string> destination) =>
        peering.AsText.IsGiven().Implies(!destination.Satisfies(IsBroad, $"a prefix shorter than /{MinimumPrefix}"));

    private bool IsBroad(string cidr) =>
        int.TryParse(cidr.AsSpan(cidr.IndexOf('/', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
        && prefix < MinimumPrefix;
}

using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Where the routes of a stack lead.</summary>
internal static class Routing
{
    private static readonly string[] Anywhere = ["0.0.0.0/0", "::/0"];

    /// <summary>Whether a route table of the stack that is tied to the subnet leads to an internet gateway.</summary>
    public static Truth LeadsToInternet(SubnetView subnet, Stack stack) => stack
        .ReferringTo<RouteTableAssociationView>(subnet, link => link.SubnetId)
        .Any(link => stack.ReferredToBy<RouteTableView>(link.RouteTableId).Any(table => HasRoute(table, stack)));

    private static Truth HasRoute(RouteTableView table, Stack stack) =>
        table.Routes.Any(route => (route.CidrBlock.IsOneOf(Anywhere) | route.Ipv6CidrBlock.IsOneOf(Anywhere)) & IsInternet(route.GatewayId, stack))
        | stack.ReferringTo<RouteView>(table, route => route.RouteTableId).Any(route =>
            (route.DestinationCidrBlock.IsOneOf(Anywhere) | route.DestinationIpv6CidrBlock.IsOneOf(Anywhere))
            & IsInternet(route.GatewayId, stack));

    private static Truth IsInternet(Value<string> gateway, Stack stack) =>
        gateway.StartsWith("igw-") | stack.ReferredToBy<InternetGatewayView>(gateway).Any();
}

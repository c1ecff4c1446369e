using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Where the routes of a stack lead.</summary>
internal static class Routing
{
    private static readonly string[] Anywhere = ["0.0.0.0/0", "::/0"];

    /// <summary>Whether a route table of the stack that is tied to the subnet leads to an internet gateway.</summary>
    public static Truth LeadsToInternet(SubnetView subnet, Stack stack)
    {
        var links = stack.All<RouteTableAssociationView>().Where(link => link.SubnetId.RefersTo(subnet));
        return stack.All<RouteTableView>()
            .Where(table => links.Any(link => link.RouteTableId.RefersTo(table)))
            .Any(table => HasRoute(table, stack));
    }

    private static Truth HasRoute(RouteTableView table, Stack stack) =>
        table.Routes.Any(route => (route.CidrBlock.IsOneOf(Anywhere) | route.Ipv6CidrBlock.IsOneOf(Anywhere)) & IsInternet(route.GatewayId, stack))
        | stack.All<RouteView>().Any(route =>
            route.RouteTableId.RefersTo(table)
            & (route.DestinationCidrBlock.IsOneOf(Anywhere) | route.DestinationIpv6CidrBlock.IsOneOf(Anywhere))
            & IsInternet(route.GatewayId, stack));

    private static Truth IsInternet(Value<string> gateway, Stack stack) =>
        gateway.StartsWith("igw-") | stack.All<InternetGatewayView>().Any(one => gateway.RefersTo(one));
}

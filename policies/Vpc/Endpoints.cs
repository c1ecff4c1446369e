using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Which services a VPC reaches by endpoints of its own.</summary>
internal static class Endpoints
{
    /// <summary>Whether an interface endpoint of the stack takes the VPC to a service, whose name ends so.</summary>
    public static Truth Reaches(VpcView network, string service, Stack stack) => stack.ReferringTo<VpcEndpointView>(network, endpoint => endpoint.VpcId)
        .Any(endpoint => endpoint.VpcEndpointType.Is("Interface")
            & endpoint.ServiceName.Satisfies(name => name.EndsWith(service, StringComparison.Ordinal), $"a service that ends in {service}"))
        .Blaming(network.Node, $"an endpoint for {service[1..]}", "without one");
}

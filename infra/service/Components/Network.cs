using System.Globalization;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Vpc;

namespace Platform.Infra.Service.Components;

/// <summary>
/// A VPC over two zones: public subnets for the load balancer only, private ones for the tasks. Tasks have no way to the internet;
/// what they need of AWS they reach through endpoints.
/// </summary>
internal sealed class Network : ComponentResource
{
    private const int Zones = 2;
    private const string Cidr = "10.0.0.0/16";
    private static readonly string[] InterfaceServices = ["ecr.api", "ecr.dkr", "logs"];

    public Network(string name, ComponentResourceOptions? options = null)
        : base("platform:service:Network", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var zones = GetAvailabilityZones.Invoke(new() { State = "available" }, new InvokeOptions { Parent = this }).Apply(zones => zones.Names);
        var region = GetRegion.Invoke(new(), new InvokeOptions { Parent = this }).Apply(region => region.Region);
        var vpc = new Pulumi.Aws.Ec2.Vpc(name, new() { CidrBlock = Cidr, EnableDnsHostnames = true, EnableDnsSupport = true }, child);
        _ = new DefaultSecurityGroup(name, new() { VpcId = vpc.Id }, child);

        var gateway = new InternetGateway(name, new() { VpcId = vpc.Id }, child);
        var publicRoutes = new RouteTable($"{name}-public", new()
        {
            VpcId = vpc.Id,
            Routes = new RouteTableRouteArgs { CidrBlock = "0.0.0.0/0", GatewayId = gateway.Id },
        }, child);
        var privateRoutes = new RouteTable($"{name}-private", new() { VpcId = vpc.Id }, child);

        VpcId = vpc.Id;
        PublicSubnetIds = Subnets($"{name}-public", first: 0, publicRoutes);
        PrivateSubnetIds = Subnets($"{name}-private", first: 10, privateRoutes);

        var endpoints = new SecurityGroup($"{name}-endpoints", new() { VpcId = vpc.Id, Description = "AWS endpoints inside the VPC." }, child);
        EndpointSecurityGroupId = endpoints.Id;
        foreach (var service in InterfaceServices)
        {
            _ = new VpcEndpoint($"{name}-{service}", new()
            {
                VpcId = vpc.Id,
                ServiceName = region.Apply(region => $"com.amazonaws.{region}.{service}"),
                VpcEndpointType = "Interface",
                PrivateDnsEnabled = true,
                SubnetIds = PrivateSubnetIds,
                SecurityGroupIds = endpoints.Id,
            }, child);
        }

        // Image layers come from S3.
        var s3 = new VpcEndpoint($"{name}-s3", new()
        {
            VpcId = vpc.Id,
            ServiceName = region.Apply(region => $"com.amazonaws.{region}.s3"),
            VpcEndpointType = "Gateway",
            RouteTableIds = privateRoutes.Id,
        }, child);
        S3PrefixListId = s3.PrefixListId;
        RegisterOutputs(new Dictionary<string, object?> { ["vpcId"] = VpcId });

        List<Output<string>> Subnets(string prefix, int first, RouteTable routes) => [.. Enumerable.Range(0, Zones).Select(zone =>
        {
            var subnet = new Subnet(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{zone}"), new()
            {
                VpcId = vpc.Id,
                CidrBlock = string.Create(CultureInfo.InvariantCulture, $"10.0.{first + zone}.0/24"),
                AvailabilityZone = zones.Apply(names => names[zone]),
            }, child);
            _ = new RouteTableAssociation(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{zone}"), new() { SubnetId = subnet.Id, RouteTableId = routes.Id }, new() { Parent = subnet });
            return subnet.Id;
        })];
    }

    public Output<string> VpcId { get; }

    public List<Output<string>> PublicSubnetIds { get; }

    public List<Output<string>> PrivateSubnetIds { get; }

    public Output<string> EndpointSecurityGroupId { get; }

    public Output<string> S3PrefixListId { get; }

    /// <summary>Lets one group reach another on a port, and nothing else.</summary>
    public static void Allow(string name, Input<string> from, Input<string> to, int port, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        _ = new SecurityGroupEgressRule(name, new() { SecurityGroupId = from, ReferencedSecurityGroupId = to, IpProtocol = "tcp", FromPort = port, ToPort = port, Description = name }, options);
        _ = new SecurityGroupIngressRule(name, new() { SecurityGroupId = to, ReferencedSecurityGroupId = from, IpProtocol = "tcp", FromPort = port, ToPort = port, Description = name }, options);
    }
}

using System.Globalization;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Vpc;

namespace Platform.Infra.Service.Components;

/// <summary>
/// A VPC over two zones: public subnets for the load balancer only, private ones for the tasks. Tasks have no way to the internet unless
/// the configuration says so; what they need of AWS they reach through endpoints. All traffic is logged.
/// </summary>
internal sealed class Network : ComponentResource
{
    private const int Zones = 2;
    private const string Cidr = "10.0.0.0/16";

    private readonly string _name;
    private readonly CustomResourceOptions _child;

    public Network(string name, NetworkArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:Network", name, options)
    {
        _name = name;
        _child = new() { Parent = this };
        var vpc = new Pulumi.Aws.Ec2.Vpc(name, new() { CidrBlock = Cidr, EnableDnsHostnames = true, EnableDnsSupport = true }, _child);
        VpcId = vpc.Id;
        _ = new DefaultSecurityGroup(name, new() { VpcId = VpcId }, _child);
        _ = new FlowLog(name, new()
        {
            VpcId = VpcId,
            TrafficType = "ALL",
            LogDestinationType = "s3",
            LogDestination = Output.Format($"arn:aws:s3:::{args.LogBucket}/{Names.FlowLogs}/"),
            MaxAggregationInterval = 60,
        }, _child);

        var gateway = new InternetGateway(name, new() { VpcId = VpcId }, _child);
        var publicRoutes = new RouteTable($"{name}-public", new()
        {
            VpcId = VpcId,
            Routes = new RouteTableRouteArgs { CidrBlock = "0.0.0.0/0", GatewayId = gateway.Id },
        }, _child);
        var privateRoutes = new RouteTable($"{name}-private", new() { VpcId = VpcId }, _child);
        PublicSubnetIds = Subnets($"{name}-public", first: 0, publicRoutes);
        PrivateSubnetIds = Subnets($"{name}-private", first: 10, privateRoutes);
        if (args.NatGateway) RouteToInternet(privateRoutes, gateway);

        Endpoints = new(name, new() { Account = args.Account, VpcId = VpcId, SubnetIds = PrivateSubnetIds, RouteTableId = privateRoutes.Id }, new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["vpcId"] = VpcId });
    }

    public Output<string> VpcId { get; }

    public List<Output<string>> PublicSubnetIds { get; }

    public List<Output<string>> PrivateSubnetIds { get; }

    public Endpoints Endpoints { get; }

    /// <summary>Lets one group reach another on a port, and nothing else.</summary>
    public static void Allow(string name, Input<string> from, Input<string> to, int port, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        _ = new SecurityGroupEgressRule(name, new() { SecurityGroupId = from, ReferencedSecurityGroupId = to, IpProtocol = "tcp", FromPort = port, ToPort = port, Description = name }, options);
        _ = new SecurityGroupIngressRule(name, new() { SecurityGroupId = to, ReferencedSecurityGroupId = from, IpProtocol = "tcp", FromPort = port, ToPort = port, Description = name }, options);
    }

    private List<Output<string>> Subnets(string prefix, int first, RouteTable routes)
    {
        var zones = GetAvailabilityZones.Invoke(new() { State = "available" }, new InvokeOptions { Parent = this }).Apply(zones => zones.Names);
        return [.. Enumerable.Range(0, Zones).Select(zone =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{zone}");
            var subnet = new Subnet(name, new()
            {
                VpcId = VpcId,
                CidrBlock = string.Create(CultureInfo.InvariantCulture, $"10.0.{first + zone}.0/24"),
                AvailabilityZone = zones.Apply(names => names[zone]),
            }, _child);
            _ = new RouteTableAssociation(name, new() { SubnetId = subnet.Id, RouteTableId = routes.Id }, new() { Parent = subnet });
            return subnet.Id;
        })];
    }

    private void RouteToInternet(RouteTable routes, InternetGateway gateway)
    {
        var address = new Eip($"{_name}-nat", new() { Domain = "vpc" }, _child);
        var nat = new NatGateway(_name, new() { AllocationId = address.Id, SubnetId = PublicSubnetIds[0] }, new() { Parent = this, DependsOn = { gateway } });
        _ = new Route($"{_name}-nat", new() { RouteTableId = routes.Id, DestinationCidrBlock = "0.0.0.0/0", NatGatewayId = nat.Id }, _child);
    }
}

internal sealed class NetworkArgs
{
    public required Account Account { get; init; }

    /// <summary>The bucket of the flow logs.</summary>
    public required Input<string> LogBucket { get; init; }

    public bool NatGateway { get; init; }
}

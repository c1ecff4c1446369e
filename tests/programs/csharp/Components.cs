using Pulumi;
using Aws = Pulumi.Aws;

namespace Scenarios;

internal static class Components
{
    public static Dictionary<string, object?> Run()
    {
        var network = new Network("net");
        return new() { ["subnets"] = network.SubnetIds };
    }

    private sealed class Network : ComponentResource
    {
        public Network(string name)
            : base("sample:index:Network", name)
        {
            var vpc = new Aws.Ec2.Vpc(name, new() { CidrBlock = "10.0.0.0/16" }, new() { Parent = this });
            var subnets = Enumerable.Range(0, 2).Select(index => new Aws.Ec2.Subnet(
                $"{name}-{index}", new() { VpcId = vpc.Id, CidrBlock = $"10.0.{index}.0/24" }, new() { Parent = this })).ToArray();
            SubnetIds = Output.All(subnets.Select(subnet => subnet.Id));
            RegisterOutputs(new Dictionary<string, object?> { ["subnetIds"] = SubnetIds });
        }

        public Output<System.Collections.Immutable.ImmutableArray<string>> SubnetIds { get; }
    }
}

using Pulumi;
using Aws = Pulumi.Aws;

namespace Scenarios;

internal static class References
{
    public static Dictionary<string, object?> Run()
    {
        var network = new StackReference("network/dev");
        var identity = Aws.GetCallerIdentity.Invoke();
        _ = new Aws.Ec2.SecurityGroup("group", new()
        {
            VpcId = network.RequireOutput("vpcId").Apply(id => (string)id),
            Description = identity.Apply(caller => caller.AccountId),
        });
        return new() { ["zones"] = Aws.GetAvailabilityZones.Invoke().Apply(zones => zones.Names), ["unknown"] = network.GetOutput("nothing") };
    }
}

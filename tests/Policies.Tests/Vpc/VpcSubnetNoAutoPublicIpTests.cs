using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcSubnetNoAutoPublicIpTests : AwsPolicyTests<VpcSubnetNoAutoPublicIp>
{
    [Fact]
    public void Is_violated_by_a_default_subnet_that_says_nothing() =>
        Check("web: { type: aws:ec2:DefaultSubnet, properties: { availabilityZone: eu-west-1a } }").ShouldBeViolated(at: "mapPublicIpOnLaunch");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("mapPublicIpOnLaunch: \"${unknown}\"").ShouldBeUndetermined(at: "mapPublicIpOnLaunch");
}

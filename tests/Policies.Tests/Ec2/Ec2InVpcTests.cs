using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2InVpcTests : AwsPolicyTests<Ec2InVpc>
{
    [Fact]
    public void Holds_with_an_interface() =>
        Check("networkInterfaces: [ { deviceIndex: 0, networkInterfaceId: eni-1 } ]").ShouldHold();

    [Fact]
    public void Holds_while_the_subnet_is_still_to_be_made() => Check("subnetId: \"${unknown}\"").ShouldHold();
}

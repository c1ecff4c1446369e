using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2LaunchTemplateNoPublicIpTests : AwsPolicyTests<Ec2LaunchTemplateNoPublicIp>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_violated_by_a_flag() =>
        Check("networkInterfaces: [ { associatePublicIpAddress: true } ]").ShouldBeViolated(at: "networkInterfaces[0].associatePublicIpAddress");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""networkInterfaces: [ { associatePublicIpAddress: "${unknown}" } ]""")
            .ShouldBeUndetermined(at: "networkInterfaces[0].associatePublicIpAddress");
}

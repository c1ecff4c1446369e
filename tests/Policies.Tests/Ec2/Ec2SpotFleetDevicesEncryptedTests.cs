using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2SpotFleetDevicesEncryptedTests : AwsPolicyTests<Ec2SpotFleetDevicesEncrypted>
{
    [Fact]
    public void Holds_without_disks() => Check("launchSpecifications: [ { ami: ami-1 } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("launchSpecifications: \"${unknown}\"").ShouldBeUndetermined(at: "launchSpecifications");
}

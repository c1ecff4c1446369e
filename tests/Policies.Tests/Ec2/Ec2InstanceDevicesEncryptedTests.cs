using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2InstanceDevicesEncryptedTests : AwsPolicyTests<Ec2InstanceDevicesEncrypted>
{
    [Fact]
    public void Is_violated_by_one_of_several() =>
        Check("""
            rootBlockDevice: { encrypted: true }
            ebsBlockDevices: [ { deviceName: a, encrypted: true }, { deviceName: b } ]
            """).ShouldBeViolated(at: "ebsBlockDevices[1].encrypted");

    [Fact]
    public void Does_not_apply_without_disks() => Check("{}").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""rootBlockDevice: { encrypted: "${unknown}" }""").ShouldBeUndetermined(at: "rootBlockDevice.encrypted");
}

using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2ImageEncryptedTests : AwsPolicyTests<Ec2ImageEncrypted>
{
    [Fact]
    public void Leaves_devices_of_a_snapshot_to_the_snapshot() =>
        Check("ebsBlockDevices: [ { deviceName: a, snapshotId: snap-1 } ]").ShouldHold();

    [Fact]
    public void Looks_at_copies() =>
        Check("web: { type: aws:ec2:AmiCopy, properties: { sourceAmiId: ami-1 } }").ShouldBeViolated(at: "encrypted");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""ebsBlockDevices: [ { encrypted: "${unknown}" } ]""").ShouldBeUndetermined(at: "ebsBlockDevices[0].encrypted");
}

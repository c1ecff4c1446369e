using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2LaunchTemplateDevicesEncryptedTests : AwsPolicyTests<Ec2LaunchTemplateDevicesEncrypted>
{
    [Fact]
    public void Takes_a_flag_as_well() => Check("blockDeviceMappings: [ { ebs: { encrypted: true } } ]").ShouldHold();

    [Fact]
    public void Leaves_other_mappings_alone() =>
        Check("blockDeviceMappings: [ { deviceName: a, virtualName: ephemeral0 } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""blockDeviceMappings: [ { ebs: { encrypted: "${unknown}" } } ]""").ShouldBeUndetermined(at: "blockDeviceMappings[0].ebs.encrypted");
}

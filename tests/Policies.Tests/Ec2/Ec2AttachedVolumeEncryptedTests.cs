using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2AttachedVolumeEncryptedTests : AwsPolicyTests<Ec2AttachedVolumeEncrypted>
{
    [Fact]
    public void Is_undetermined_for_a_volume_of_another_stack() =>
        Check("volumeId: vol-1").ShouldBeUndetermined(at: "volumeId");

    [Fact]
    public void Points_into_the_volume() =>
        Check("""
            data: { type: aws:ebs:Volume, properties: { encrypted: false } }
            web: { type: aws:ec2:VolumeAttachment, properties: { volumeId: "${data.id}" } }
            """).ShouldBeViolated(at: "data.encrypted");
}

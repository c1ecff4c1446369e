using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2VolumeInUseTests : AwsPolicyTests<Ec2VolumeInUse>
{
    [Fact]
    public void Does_not_count_the_attachment_of_another_volume() =>
        Check("""
            data: { type: aws:ebs:Volume }
            other: { type: aws:ebs:Volume }
            one: { type: aws:ec2:VolumeAttachment, properties: { volumeId: "${other.id}" } }
            """).ShouldBeViolated(at: "");
}

using Pulumi.Policy.Aws.Ebs;
using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>A volume is attached to something.</summary>
/// <remarks>
/// A volume that nothing uses costs money, and keeps data that nobody remembers.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html"/>
[Policy("ec2-volume-in-use", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Attach the volume, or remove it.")]
public sealed class Ec2VolumeInUse : StackPolicy<VolumeView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            data: { type: aws:ebs:Volume }
            web: { type: aws:ec2:VolumeAttachment, properties: { volumeId: "${data.id}" } }
            """),
        Bad("data: { type: aws:ebs:Volume }"),
    ];

    protected override Truth Holds(VolumeView resource, Stack stack) =>
        stack.ReferringTo<VolumeAttachmentView>(resource, attachment => attachment.VolumeId).Any()
            .Blaming(resource.Node, "an attachment", "without one");
}

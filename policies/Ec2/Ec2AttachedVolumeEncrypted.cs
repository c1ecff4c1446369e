using Pulumi.Policy.Aws.Ebs;
using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Only encrypted volumes are attached.</summary>
/// <remarks>
/// What a machine writes to an unencrypted volume stays readable in its snapshots. Volumes of other stacks cannot be seen, and
/// leave it open.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"/>
[Policy("ec2-attached-volume-encrypted", Severity.High,
    Remediation = "Encrypt the volume, and attach that.")]
[Control(Framework.Fsbp, "EC2.3")]
[Control(Framework.Nist, "CA-9(1)", "CM-3(6)", "SC-13", "SC-28", "SC-28(1)", "SC-7(10)", "SI-7(6)")]
[Control(Framework.Checkov, "CKV2_AWS_2")]
[Control(Framework.CdkNag, "AwsSolutions-EC26")]
public sealed class Ec2AttachedVolumeEncrypted : StackPolicy<VolumeAttachmentView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            data: { type: aws:ebs:Volume, properties: { encrypted: true } }
            web: { type: aws:ec2:VolumeAttachment, properties: { volumeId: "${data.id}", instanceId: i-1 } }
            """),
        Bad("""
            data: { type: aws:ebs:Volume }
            web: { type: aws:ec2:VolumeAttachment, properties: { volumeId: "${data.id}", instanceId: i-1 } }
            """),
    ];

    protected override Truth Holds(VolumeAttachmentView resource, Stack stack)
    {
        var volumes = stack.ReferredToBy<VolumeView>(resource.VolumeId);
        return volumes.IsEmpty.IsFalse
            ? volumes.All(volume => volume.Encrypted.Is(true)) : Truth.Unknown.At(resource.VolumeId.Node, "a volume of this stack");
    }
}

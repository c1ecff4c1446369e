using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Copies of images are encrypted with a key of the account.</summary>
/// <remarks>
/// With the key of AWS the copy cannot be shared, and nobody sees who used it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIEncryption.html"/>
[Policy("ec2-image-copy-cmk", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `encrypted` to true, and `kmsKeyId`.")]
[Control(Framework.Checkov, "CKV_AWS_236")]
public sealed class Ec2ImageCopyCmk : ResourcePolicy<AmiCopyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            sourceAmiId: ami-1
            kmsKeyId: key
            """),
        Bad("sourceAmiId: ami-1"),
    ];

    protected override Truth Holds(AmiCopyView resource) => resource.KmsKeyId.IsGiven();
}

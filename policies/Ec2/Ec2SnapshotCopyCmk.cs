using Pulumi.Policy.Aws.Ebs;

namespace Platform.Policies.Ec2;

/// <summary>Copies of snapshots are encrypted with a key of the account.</summary>
/// <remarks>
/// A copy in another Region under the key of AWS can be read by whoever may read there.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html"/>
[Policy("ec2-snapshot-copy-cmk", Severity.Medium,
    Remediation = "Set `encrypted` to true, and `kmsKeyId`.")]
[Control(Framework.Checkov, "CKV_AWS_183")]
public sealed class Ec2SnapshotCopyCmk : ResourcePolicy<SnapshotCopyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            encrypted: true
            kmsKeyId: key
            """),
        Bad("encrypted: true"),
    ];

    protected override Truth Holds(SnapshotCopyView resource) => resource.Encrypted.Is(true) & resource.KmsKeyId.IsGiven();
}

using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Snapshots are shared with named accounts only.</summary>
/// <remarks>
/// A snapshot shared with everyone is a copy of a disk, with all that was ever on it, for whoever looks.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-1"/>
[Policy("ec2-snapshot-not-shared-publicly", Severity.Critical,
    Remediation = "Name a 12-digit account in `accountId`.")]
[Control(Framework.Fsbp, "EC2.1")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
public sealed class Ec2SnapshotNotSharedPublicly : ResourcePolicy<SnapshotCreateVolumePermissionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            accountId: "123456789012"
            snapshotId: snap-1
            """),
        Bad("""
            accountId: all
            snapshotId: snap-1
            """),
    ];

    protected override Truth Holds(SnapshotCreateVolumePermissionView resource) =>
        resource.AccountId.Satisfies(id => id.Length == 12 && id.All(char.IsAsciiDigit), "a 12-digit account");
}

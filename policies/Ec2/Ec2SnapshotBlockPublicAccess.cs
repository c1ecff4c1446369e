using Pulumi.Policy.Aws.Ebs;

namespace Platform.Policies.Ec2;

/// <summary>The account refuses to share snapshots with everyone.</summary>
/// <remarks>
/// The block holds even when somebody sets a permission by hand.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-182"/>
[Policy("ec2-snapshot-block-public-access", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `state` to `block-all-sharing`.")]
[Control(Framework.Fsbp, "EC2.182")]
public sealed class Ec2SnapshotBlockPublicAccess : ResourcePolicy<SnapshotBlockPublicAccessView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("state: block-all-sharing"),
        Bad("state: unblocked"),
    ];

    protected override Truth Holds(SnapshotBlockPublicAccessView resource) => resource.State.Is("block-all-sharing");
}

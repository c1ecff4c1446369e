using System.ComponentModel.DataAnnotations;

namespace Platform.Policies.Kms;

/// <summary>The deletion of a key waits long enough to be stopped.</summary>
/// <remarks>
/// When the window is over, everything that the key encrypted is lost. A week is shorter than a holiday. How long is long enough is
/// <c>minimumDays</c>; saying nothing is 30 days, and passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-3"/>
[Policy("kms-key-deletion-window", Severity.Medium,
    Remediation = "Set `deletionWindowInDays` to 30.")]
public sealed class KmsKeyDeletionWindow : ResourcePolicy
{
    /// <summary>The fewest days that will do.</summary>
    [Setting, Range(7, 30)]
    public int MinimumDays { get; init; } = 14;

    public override IEnumerable<Example> Examples =>
    [
        Good("deletionWindowInDays: 30"),
        Bad("deletionWindowInDays: 7"),
    ];

    public override IReadOnlyList<string> Types => ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"];

    protected override Truth Holds(AnyResourceView resource) => resource["deletionWindowInDays"].AsNumber.Or(30).IsAtLeast(MinimumDays);

    protected override IEnumerable<Edit> Remediate(AnyResourceView resource) => [Edit.Set(resource["deletionWindowInDays"].AsNumber, 30)];
}

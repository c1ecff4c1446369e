namespace Platform.Policies.Kms;

/// <summary>Keys stay in one Region.</summary>
/// <remarks>
/// A key with replicas is one key in many places, each with a policy of its own, and as strong as the weakest.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html"/>
[Policy("kms-key-single-region", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove `multiRegion`, and make a key in each Region.")]
public sealed class KmsKeySingleRegion : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("multiRegion: false"),
        Bad("multiRegion: true"),
    ];

    public override IReadOnlyList<string> Types => ["aws:kms/key:Key", "aws:kms/externalKey:ExternalKey"];

    protected override Truth Holds(AnyResourceView resource) => resource["multiRegion"].AsFlag.Or(false).Is(false);
}

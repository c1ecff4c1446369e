namespace Platform.Policies.Kms;

/// <summary>Keys are enabled.</summary>
/// <remarks>
/// What a disabled key encrypted cannot be read, and programs fail where they least expect it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html"/>
[Policy("kms-key-enabled", Severity.Medium,
    Remediation = "Remove `isEnabled`, or set it to true.")]
[Control(Framework.Checkov, "CKV_AWS_227")]
public sealed class KmsKeyEnabled : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("isEnabled: true"),
        Bad("isEnabled: false"),
    ];

    public override IReadOnlyList<string> Types => ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"];

    protected override Truth Holds(AnyResourceView resource) =>
        resource[resource.Resource.Type == "aws:kms/key:Key" ? "isEnabled" : "enabled"].AsFlag.Or(true).Is(true);
}

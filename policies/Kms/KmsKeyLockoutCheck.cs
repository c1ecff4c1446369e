namespace Platform.Policies.Kms;

/// <summary>AWS checks that a key stays manageable.</summary>
/// <remarks>
/// Without the check a key policy may leave nobody who can change it, and what the key encrypts is lost with it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html"/>
[Policy("kms-key-lockout-check", Severity.High,
    Remediation = "Remove `bypassPolicyLockoutSafetyCheck`.")]
public sealed class KmsKeyLockoutCheck : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("bypassPolicyLockoutSafetyCheck: false"),
        Bad("bypassPolicyLockoutSafetyCheck: true"),
    ];

    public override IReadOnlyList<string> Types => ["aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy", "aws:kms/replicaKey:ReplicaKey",
        "aws:kms/externalKey:ExternalKey"];

    protected override Truth Holds(AnyResourceView resource) => resource["bypassPolicyLockoutSafetyCheck"].AsFlag.Or(false).Is(false);

    protected override IEnumerable<Edit> Remediate(AnyResourceView resource) =>
        [Edit.Set(resource["bypassPolicyLockoutSafetyCheck"].AsFlag, false)];
}

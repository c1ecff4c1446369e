namespace Platform.Policies.Kms;

/// <summary>Keys have a description.</summary>
/// <remarks>
/// Nobody dares to delete a key of which nobody knows what it encrypts.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/create-keys.html"/>
[Policy("kms-key-description", Severity.Low,
    Remediation = "Set `description` to what the key protects.")]
public sealed class KmsKeyDescription : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("description: Encrypts the logs of the web service"),
        Bad("enableKeyRotation: true"),
    ];

    public override IReadOnlyList<string> Types => ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"];

    protected override Truth Holds(AnyResourceView resource) => resource["description"].AsText.IsGiven();
}

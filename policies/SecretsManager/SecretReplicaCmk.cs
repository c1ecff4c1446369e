using Pulumi.Policy.Aws.SecretsManager;

namespace Platform.Policies.SecretsManager;

/// <summary>Copies of secrets are encrypted with a key of the account.</summary>
/// <remarks>
/// A copy is as strong as its key in that Region.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/create-manage-multi-region-secrets.html"/>
[Policy("secret-replica-cmk", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `kmsKeyId` on each of `replicas`.")]
public sealed class SecretReplicaCmk : ResourcePolicy<SecretView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("replicas: [ { region: eu-central-1, kmsKeyId: key } ]"),
        Bad("replicas: [ { region: eu-central-1 } ]"),
    ];

    protected override Truth Holds(SecretView resource) => resource.Replicas.All(replica => replica.KmsKeyId.IsGiven());
}

using Pulumi.Policy.Aws.SecretsManager;

namespace Platform.Policies.SecretsManager;

/// <summary>Secrets are encrypted with a key of the account.</summary>
/// <remarks>
/// With the key of AWS whoever may read a secret can decrypt it, and no other account can be let in at all.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html"/>
[Policy("secret-cmk", Severity.Medium,
    Remediation = "Set `kmsKeyId`.")]
[Control(Framework.Nist, "AU-9(3)", "CP-9d", "SC-8(3)", "SC-8(4)", "SC-13a", "SC-28(1)", "SI-19(4)")]
[Control(Framework.Checkov, "CKV_AWS_149")]
[Control(Framework.CdkNag, "SecretsManagerUsingKMSKey")]
[Control(Framework.Trivy, "AVD-AWS-0098")]
public sealed class SecretCmk : ResourcePolicy<SecretView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            name: web
            kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/1
            """),
        Bad("name: web"),
    ];

    protected override Truth Holds(SecretView resource) =>
        resource.KmsKeyId.IsGiven()
            & (resource.KmsKeyId.Node.IsUnknown
            ? Truth.True : !resource.KmsKeyId.Satisfies(key => key.EndsWith("alias/aws/secretsmanager", StringComparison.Ordinal),
                "the key of AWS"));
}

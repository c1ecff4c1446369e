using Pulumi.Policy.Aws.SecretsManager;

namespace Platform.Policies.SecretsManager;

/// <summary>Secrets rotate by themselves.</summary>
/// <remarks>
/// A secret that is never changed works for whoever copied it, years ago.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-1"/>
[Policy("secret-rotation", Severity.Medium,
    Remediation = "Add an `aws:secretsmanager:SecretRotation` for the secret.")]
[Control(Framework.Fsbp, "SecretsManager.1")]
[Control(Framework.Nist, "AC-2(1)", "AC-3(15)")]
[Control(Framework.Pci, "8.6.3", "8.3.9")]
[Control(Framework.Checkov, "CKV2_AWS_57")]
[Control(Framework.CdkNag, "AwsSolutions-SMG4")]
public sealed class SecretRotation : StackPolicy<SecretView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:secretsmanager:Secret }
            rotation:
              type: aws:secretsmanager:SecretRotation
              properties: { secretId: "${web.id}", rotationRules: { automaticallyAfterDays: 30 } }
            """),
        Bad("web: { type: aws:secretsmanager:Secret }"),
    ];

    protected override Truth Holds(SecretView resource, Stack stack) =>
        stack.ReferringTo<SecretRotationView>(resource, rotation => rotation.SecretId).Any()
            .Blaming(resource.Node, "a rotation", "without one");
}

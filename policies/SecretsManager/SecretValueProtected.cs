using Pulumi.Policy.Aws.SecretsManager;

namespace Platform.Policies.SecretsManager;

/// <summary>The value of a secret is a Pulumi secret, or never kept.</summary>
/// <remarks>
/// A literal stands in the program and in the state in clear text, and is as public as they are.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html"/>
[Policy("secret-value-protected", Severity.Critical,
    Remediation = "Mark the value as a secret, or use `secretStringWo`.")]
public sealed class SecretValueProtected : ResourcePolicy<SecretVersionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            secretId: web
            secretString: { fn::secret: hunter2 }
            """),
        Bad("""
            secretId: web
            secretString: hunter2
            """),
    ];

    protected override Truth Holds(SecretVersionView resource) =>
        AnyView.Of(resource.SecretString.Node).IsSecretOrAbsent() & AnyView.Of(resource.SecretBinary.Node).IsSecretOrAbsent();
}

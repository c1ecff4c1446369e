using Pulumi.Policy.Aws.SecretsManager;

namespace Platform.Policies.SecretsManager;

/// <summary>Secrets have a description.</summary>
/// <remarks>
/// Nobody dares to change or delete a secret of which nobody knows what it opens.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_create-basic-secret.html"/>
[Policy("secret-description", Severity.Low,
    Remediation = "Set `description`.")]
public sealed class SecretDescription : ResourcePolicy<SecretView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("description: Password of the orders database"),
        Bad("name: web"),
    ];

    protected override Truth Holds(SecretView resource) => resource.Description.IsGiven();
}

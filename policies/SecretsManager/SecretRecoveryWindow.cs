using Pulumi.Policy.Aws.SecretsManager;

namespace Platform.Policies.SecretsManager;

/// <summary>A deleted secret can be brought back.</summary>
/// <remarks>
/// With a window of zero a slip in the program deletes the secret for good. Saying nothing is 30 days, and passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html"/>
[Policy("secret-recovery-window", Severity.Medium,
    Remediation = "Set `recoveryWindowInDays` to 30.")]
public sealed class SecretRecoveryWindow : ResourcePolicy<SecretView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("recoveryWindowInDays: 30"),
        Bad("recoveryWindowInDays: 0"),
    ];

    protected override Truth Holds(SecretView resource) => resource.RecoveryWindowInDays.Or(30).IsAtLeast(7);

    protected override IEnumerable<Edit> Remediate(SecretView resource) => [Edit.Set(resource.RecoveryWindowInDays, 30)];
}

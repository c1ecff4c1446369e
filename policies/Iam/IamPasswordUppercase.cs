using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Passwords have a capital letter.</summary>
/// <remarks>
/// The more kinds of characters there must be, the longer guessing takes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-11"/>
[Policy("iam-password-uppercase", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `requireUppercaseCharacters` to true.")]
[Control(Framework.Fsbp, "IAM.11", "IAM.7", "IAM.10")]
[Control(Framework.Nist, "AC-2(1)", "AC-2(3)", "AC-3(15)", "IA-5(1)")]
[Control(Framework.Pci, "8.3.6", "8.6.3")]
[Control(Framework.Checkov, "CKV_AWS_15")]
[Control(Framework.Trivy, "AVD-AWS-0061")]
public sealed class IamPasswordUppercase : ResourcePolicy<AccountPasswordPolicyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("requireUppercaseCharacters: true"),
        Bad("requireUppercaseCharacters: false"),
    ];

    protected override Truth Holds(AccountPasswordPolicyView resource) => resource.RequireUppercaseCharacters.Is(true);

    protected override IEnumerable<Edit> Remediate(AccountPasswordPolicyView resource) =>
        [Edit.Set(resource.RequireUppercaseCharacters, true)];
}

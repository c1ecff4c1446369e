using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Passwords have a small letter.</summary>
/// <remarks>
/// The more kinds of characters there must be, the longer guessing takes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-12"/>
[Policy("iam-password-lowercase", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `requireLowercaseCharacters` to true.")]
[Control(Framework.Fsbp, "IAM.12", "IAM.7", "IAM.10")]
[Control(Framework.Nist, "AC-2(1)", "AC-2(3)", "AC-3(15)", "IA-5(1)")]
[Control(Framework.Pci, "8.3.6", "8.6.3")]
[Control(Framework.Checkov, "CKV_AWS_11")]
[Control(Framework.Trivy, "AVD-AWS-0058")]
public sealed class IamPasswordLowercase : ResourcePolicy<AccountPasswordPolicyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("requireLowercaseCharacters: true"),
        Bad("requireLowercaseCharacters: false"),
    ];

    protected override Truth Holds(AccountPasswordPolicyView resource) => resource.RequireLowercaseCharacters.Is(true);

    protected override IEnumerable<Edit> Remediate(AccountPasswordPolicyView resource) =>
        [Edit.Set(resource.RequireLowercaseCharacters, true)];
}

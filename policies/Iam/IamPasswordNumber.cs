using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Passwords have a digit.</summary>
/// <remarks>
/// The more kinds of characters there must be, the longer guessing takes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-14"/>
[Policy("iam-password-number", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `requireNumbers` to true.")]
[Control(Framework.Fsbp, "IAM.14", "IAM.7", "IAM.10")]
[Control(Framework.Nist, "AC-2(1)", "AC-2(3)", "AC-3(15)", "IA-5(1)")]
[Control(Framework.Pci, "8.3.6", "8.6.3")]
[Control(Framework.Checkov, "CKV_AWS_12")]
[Control(Framework.Trivy, "AVD-AWS-0059")]
public sealed class IamPasswordNumber : ResourcePolicy<AccountPasswordPolicyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("requireNumbers: true"),
        Bad("requireNumbers: false"),
    ];

    protected override Truth Holds(AccountPasswordPolicyView resource) => resource.RequireNumbers.Is(true);

    protected override IEnumerable<Edit> Remediate(AccountPasswordPolicyView resource) => [Edit.Set(resource.RequireNumbers, true)];
}

using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>The last 24 passwords cannot be used again.</summary>
/// <remarks>
/// Whoever may take the old password again has never changed it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-16"/>
[Policy("iam-password-reuse", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `passwordReusePrevention` to 24.")]
[Control(Framework.Fsbp, "IAM.16", "IAM.7", "IAM.10")]
[Control(Framework.Cis3, "1.9")]
[Control(Framework.Cis5, "1.8")]
[Control(Framework.Nist, "AC-2(1)", "AC-2(3)", "AC-3(15)", "IA-5(1)")]
[Control(Framework.Pci, "8.3.7")]
[Control(Framework.Checkov, "CKV_AWS_13")]
[Control(Framework.Trivy, "AVD-AWS-0056")]
public sealed class IamPasswordReuse : ResourcePolicy<AccountPasswordPolicyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("passwordReusePrevention: 24"),
        Bad("passwordReusePrevention: 5"),
    ];

    protected override Truth Holds(AccountPasswordPolicyView resource) => resource.PasswordReusePrevention.Or(0).IsAtLeast(24);

    protected override IEnumerable<Edit> Remediate(AccountPasswordPolicyView resource) =>
        [Edit.Set(resource.PasswordReusePrevention, 24)];
}

using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Passwords have 14 characters or more.</summary>
/// <remarks>
/// Short passwords are guessed in hours.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-15"/>
[Policy("iam-password-min-length", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `minimumPasswordLength` to 14.")]
[Control(Framework.Fsbp, "IAM.15", "IAM.7", "IAM.10")]
[Control(Framework.Cis3, "1.8")]
[Control(Framework.Cis5, "1.7")]
[Control(Framework.Nist, "AC-2(1)", "AC-2(3)", "AC-3(15)", "IA-5(1)")]
[Control(Framework.Checkov, "CKV_AWS_10")]
[Control(Framework.Trivy, "AVD-AWS-0063")]
public sealed class IamPasswordMinLength : ResourcePolicy<AccountPasswordPolicyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("minimumPasswordLength: 14"),
        Bad("minimumPasswordLength: 8"),
    ];

    protected override Truth Holds(AccountPasswordPolicyView resource) => resource.MinimumPasswordLength.Or(6).IsAtLeast(14);

    protected override IEnumerable<Edit> Remediate(AccountPasswordPolicyView resource) => [Edit.Set(resource.MinimumPasswordLength, 14)];
}

using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Passwords expire after 90 days.</summary>
/// <remarks>
/// A password that leaked without anybody noticing works until it is changed. Zero means never.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-17"/>
[Policy("iam-password-expiry", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `maxPasswordAge` to 90.")]
[Control(Framework.Fsbp, "IAM.17", "IAM.7", "IAM.10")]
[Control(Framework.Nist, "AC-2(1)", "AC-2(3)", "AC-3(15)", "IA-5(1)")]
[Control(Framework.Pci, "8.3.9", "8.3.10.1")]
[Control(Framework.Checkov, "CKV_AWS_9")]
[Control(Framework.Trivy, "AVD-AWS-0062")]
public sealed class IamPasswordExpiry : ResourcePolicy<AccountPasswordPolicyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("maxPasswordAge: 90"),
        Bad("maxPasswordAge: 365"),
    ];

    protected override Truth Holds(AccountPasswordPolicyView resource) =>
        resource.MaxPasswordAge.Or(0).Satisfies(days => days is >= 1 and <= 90, "1 to 90");

    protected override IEnumerable<Edit> Remediate(AccountPasswordPolicyView resource) => [Edit.Set(resource.MaxPasswordAge, 90)];
}

using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Passwords have a symbol.</summary>
/// <remarks>
/// The more kinds of characters there must be, the longer guessing takes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-13"/>
[Policy("iam-password-symbol", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `requireSymbols` to true.")]
[Control(Framework.Fsbp, "IAM.13", "IAM.7", "IAM.10")]
[Control(Framework.Nist, "AC-2(1)", "AC-2(3)", "AC-3(15)", "IA-5(1)")]
[Control(Framework.Checkov, "CKV_AWS_14")]
[Control(Framework.Trivy, "AVD-AWS-0060")]
public sealed class IamPasswordSymbol : ResourcePolicy<AccountPasswordPolicyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("requireSymbols: true"),
        Bad("requireSymbols: false"),
    ];

    protected override Truth Holds(AccountPasswordPolicyView resource) => resource.RequireSymbols.Is(true);

    protected override IEnumerable<Edit> Remediate(AccountPasswordPolicyView resource) => [Edit.Set(resource.RequireSymbols, true)];
}

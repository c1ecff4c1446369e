using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>Documents are shared with named accounts only.</summary>
/// <remarks>
/// A document shared with everyone shows how machines are managed, and what they run.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-4"/>
[Policy("ssm-document-not-public", Severity.Critical,
    Remediation = "Name the accounts in `permissions`.")]
[Control(Framework.Fsbp, "SSM.4")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Checkov, "CKV_AWS_303")]
public sealed class SsmDocumentNotPublic : ResourcePolicy<DocumentView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""permissions: { type: Share, account_ids: "123456789012" }"""),
        Bad("permissions: { type: Share, account_ids: All }"),
    ];

    protected override Truth Holds(DocumentView resource) =>
        !resource.Permissions["account_ids"].Satisfies(ids => ids.Split(',', StringSplitOptions.TrimEntries).Contains("all", StringComparer.OrdinalIgnoreCase), "everyone");
}

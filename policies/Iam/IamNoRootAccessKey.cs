using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>The root user has no access key.</summary>
/// <remarks>
/// A key of the root user may do everything in the account, and no policy can hold it back.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-4"/>
[Policy("iam-no-root-access-key", Severity.Critical,
    Remediation = "Remove the key, and use a role.")]
[Control(Framework.Fsbp, "IAM.4")]
[Control(Framework.Cis3, "1.4")]
[Control(Framework.Cis5, "1.3")]
[Control(Framework.Nist, "AC-2(1)", "AC-3(15)", "AC-3(7)", "AC-6", "AC-6(10)", "AC-6(2)")]
[Control(Framework.Checkov, "CKV_AWS_348")]
[Control(Framework.Trivy, "AVD-AWS-0141")]
public sealed class IamNoRootAccessKey : ResourcePolicy<AccessKeyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("user: web"),
        Bad("user: root"),
    ];

    protected override Truth Holds(AccessKeyView resource) => !resource.User.Satisfies(IsRoot, "the root user");

    private static bool IsRoot(string user) => user.Contains("root", StringComparison.OrdinalIgnoreCase);
}

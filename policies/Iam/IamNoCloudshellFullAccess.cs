namespace Platform.Policies.Iam;

/// <summary>AWSCloudShellFullAccess is not attached.</summary>
/// <remarks>
/// CloudShell with file transfer carries data out of the account, past every network that is watched.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-27"/>
[Policy("iam-no-cloudshell-full-access", Severity.Medium,
    Remediation = "Attach a policy that denies `cloudshell:GetFileDownloadUrls` and `cloudshell:GetFileUploadUrls`.")]
[Control(Framework.Fsbp, "IAM.27")]
[Control(Framework.Cis3, "1.22")]
[Control(Framework.Cis5, "1.21")]
public sealed class IamNoCloudshellFullAccess : AttachmentPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            role: web
            policyArn: arn:aws:iam::123456789012:policy/web
            """),
        Bad("""
            role: web
            policyArn: arn:aws:iam::aws:policy/AWSCloudShellFullAccess
            """),
    ];

    protected override Truth Allows(Value<string> arn) =>
        !arn.Satisfies(text => ManagedPolicies.NameOf(text) == "AWSCloudShellFullAccess", "AWSCloudShellFullAccess");
}

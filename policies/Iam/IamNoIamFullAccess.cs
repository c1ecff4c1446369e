namespace Platform.Policies.Iam;

/// <summary>IAMFullAccess is not attached.</summary>
/// <remarks>
/// Who may do everything in IAM may also write himself a policy that allows everything else.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMFullAccess.html"/>
[Policy("iam-no-iam-full-access", Severity.High,
    Remediation = "Attach a policy with the actions that are needed.")]
[Control(Framework.Checkov, "CKV2_AWS_56")]
public sealed class IamNoIamFullAccess : AttachmentPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            role: web
            policyArn: arn:aws:iam::123456789012:policy/web
            """),
        Bad("""
            role: web
            policyArn: arn:aws:iam::aws:policy/IAMFullAccess
            """),
    ];

    protected override Truth Allows(Value<string> arn) =>
        !arn.Satisfies(text => ManagedPolicies.NameOf(text) == "IAMFullAccess", "IAMFullAccess");
}

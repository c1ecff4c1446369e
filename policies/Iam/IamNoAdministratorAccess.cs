namespace Platform.Policies.Iam;

/// <summary>No policy of AWS that makes an administrator is attached.</summary>
/// <remarks>
/// AdministratorAccess and its like give a task, a user or a pipeline the whole account. AWS changes its policies without asking,
/// and they are not in the stack: one that is not known to be administrative cannot be judged here, and stays undetermined.
/// Policies of the account itself are judged where they are written.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html"/>
[Policy("iam-no-administrator-access", Severity.Critical,
    Remediation = "Attach a policy that allows what is needed, and write it in the stack.")]
[Control(Framework.Cis3, "1.16")]
[Control(Framework.Cis5, "1.15")]
[Control(Framework.Checkov, "CKV_AWS_274", "CKV_AWS_275")]
public sealed class IamNoAdministratorAccess : AttachmentPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            role: web
            policyArn: arn:aws:iam::123456789012:policy/web
            """),
        Bad("""
            role: web
            policyArn: arn:aws:iam::aws:policy/AdministratorAccess
            """),
    ];

    protected override Truth Allows(Value<string> arn)
    {
        var isByAws = arn.Satisfies(text => ManagedPolicies.NameOf(text) is not null, "a policy that AWS manages");
        var isAdministrative = arn.Satisfies(
            text => ManagedPolicies.NameOf(text) is { } name && ManagedPolicies.Administrative.Contains(name),
                "a policy that makes an administrator");
        var isKnown = Truth.Unknown.At(arn.Node, "a policy whose statements are in the stack", $"{arn.Node.Describe()}, which AWS manages");
        return !isAdministrative & isByAws.Implies(isKnown);
    }
}

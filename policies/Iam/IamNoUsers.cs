namespace Platform.Policies.Iam;

/// <summary>People and programs use roles, not IAM users.</summary>
/// <remarks>
/// A user has a password or keys that last, outside of single sign-on and of whoever closes accounts when people leave.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"/>
[Policy("iam-no-users", Severity.Medium,
    Remediation = "Use IAM Identity Center for people, and roles for programs.")]
[Control(Framework.Cis3, "1.21")]
[Control(Framework.Cis5, "1.20")]
[Control(Framework.Checkov, "CKV_AWS_273")]
public sealed class IamNoUsers : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:iam:Role }"),
        Bad("name: alice"),
    ];

    public override IReadOnlyList<string> Types => ["aws:iam/user:User"];

    protected override Truth Holds(AnyResourceView resource) => Truth.False.At(resource.Node, "a role instead of a user", "there");
}

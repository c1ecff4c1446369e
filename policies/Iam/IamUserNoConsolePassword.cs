namespace Platform.Policies.Iam;

/// <summary>Users get no console password.</summary>
/// <remarks>
/// A password in the state of a stack is known to everybody who reads it, and guards the console alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user.html"/>
[Policy("iam-user-no-console-password", Severity.Medium,
    Remediation = "Use IAM Identity Center.")]
[Control(Framework.Checkov, "CKV2_AWS_22")]
public sealed class IamUserNoConsolePassword : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:iam:Role }"),
        Bad("user: alice"),
    ];

    public override IReadOnlyList<string> Types => ["aws:iam/userLoginProfile:UserLoginProfile"];

    protected override Truth Holds(AnyResourceView resource) =>
        Truth.False.At(resource.Node, "single sign-on instead of a password", "there");
}

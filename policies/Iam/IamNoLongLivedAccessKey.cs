namespace Platform.Policies.Iam;

/// <summary>No access keys are made.</summary>
/// <remarks>
/// An access key works until somebody deletes it, from anywhere; the key that leaks in three years is made today, and its secret is
/// in the state of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"/>
[Policy("iam-no-long-lived-access-key", Severity.High,
    Remediation = "Use a role, with GitHub's or another provider's tokens where the caller is outside of AWS.")]
public sealed class IamNoLongLivedAccessKey : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:iam:Role }"),
        Bad("user: web"),
    ];

    public override IReadOnlyList<string> Types => ["aws:iam/accessKey:AccessKey"];

    protected override Truth Holds(AnyResourceView resource) => Truth.False.At(resource.Node, "a role instead of a key", "there");
}

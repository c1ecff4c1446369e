namespace Platform.Policies.Iam;

/// <summary>Attaching a policy detaches nobody else.</summary>
/// <remarks>
/// A <c>PolicyAttachment</c> takes the policy away from everything that it does not name, in other stacks and by hand too.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html"/>
[Policy("iam-no-exclusive-attachment", Severity.Medium,
    Remediation = "Use `RolePolicyAttachment`, `GroupPolicyAttachment` or `UserPolicyAttachment`.")]
public sealed class IamNoExclusiveAttachment : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:iam:RolePolicyAttachment, properties: { role: web, policyArn: arn } }"),
        Bad("""
            policyArn: arn
            roles: [ web ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:iam/policyAttachment:PolicyAttachment"];

    protected override Truth Holds(AnyResourceView resource) =>
        Truth.False.At(resource.Node, "an attachment of its own for each identity", "there");
}

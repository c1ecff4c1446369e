using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>A role has its policies in one place.</summary>
/// <remarks>
/// <c>managedPolicyArns</c> and <c>inlinePolicies</c> on a role remove whatever is not on the list: an attachment of its own comes
/// and goes with each update.
/// </remarks>
/// <seealso href="https://www.pulumi.com/registry/packages/aws/api-docs/iam/role/"/>
[Policy("iam-role-no-policy-management-conflict", Severity.Medium,
    Remediation = "Remove the lists from the role, or the separate attachments.")]
public sealed class IamRoleNoPolicyManagementConflict : StackPolicy<RoleView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:iam:Role, properties: { managedPolicyArns: [ a ] } }"),
        Bad("""
            web: { type: aws:iam:Role, properties: { managedPolicyArns: [ a ] } }
            extra: { type: aws:iam:RolePolicyAttachment, properties: { role: "${web.name}", policyArn: b } }
            """),
    ];

    protected override Truth AppliesTo(RoleView resource) =>
        resource.ManagedPolicyArns.HasAtLeast(1) | resource.InlinePolicies.HasAtLeast(1);

    protected override Truth Holds(RoleView resource, Stack stack)
    {
        var isAttached = resource.ManagedPolicyArns.HasAtLeast(1)
            & stack.ReferringTo<RolePolicyAttachmentView>(resource, attachment => attachment.Role).Any();
        var isWritten = resource.InlinePolicies.HasAtLeast(1) & stack.ReferringTo<RolePolicyView>(resource, policy => policy.Role).Any();
        return (!isAttached).Blaming(resource.ManagedPolicyArns.Node, "no list beside separate attachments")
            & (!isWritten).Blaming(resource.InlinePolicies.Node, "no list beside separate policies");
    }
}

using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>A policy on the documents that give rights to users, groups, roles and permission sets, in every form they are written in.</summary>
public abstract class IdentityPolicy : DocumentPolicy
{
    private const string Role = "aws:iam/role:Role";
    private const string PermissionSet = "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy";

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Types =>
    [
        "aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy", "aws:iam/groupPolicy:GroupPolicy", "aws:iam/userPolicy:UserPolicy",
        Role, PermissionSet,
    ];

    /// <inheritdoc/>
    protected sealed override PolicyKind Kind => PolicyKind.Identity;

    /// <inheritdoc/>
    protected sealed override IEnumerable<Node> Documents(AnyResourceView resource) => resource.Resource.Type switch
    {
        Role => Inline(resource.Node.Member("inlinePolicies")),
        PermissionSet => [resource.Node.Member("inlinePolicy")],
        _ => [resource.Node.Member("policy")],
    };

    // An unknown list is asked as a document: nobody knows what is in it.
    private static IEnumerable<Node> Inline(Node policies) =>
        policies.IsUnknown ? [policies] : policies.Elements().Select(policy => policy.Member("policy"));
}

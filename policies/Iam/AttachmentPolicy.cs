namespace Platform.Policies.Iam;

/// <summary>A policy on which managed policies are attached to users, groups, roles and permission sets, in every form of attachment.</summary>
public abstract class AttachmentPolicy : ResourcePolicy
{
    private const string Role = "aws:iam/role:Role";
    private const string PermissionSet = "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment";

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Types =>
    [
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "aws:iam/userPolicyAttachment:UserPolicyAttachment",
        "aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "aws:iam/policyAttachment:PolicyAttachment", Role, PermissionSet,
    ];

    /// <summary>Whether a managed policy may be attached.</summary>
    /// <param name="arn">Its ARN.</param>
    protected abstract Truth Allows(Value<string> arn);

    /// <inheritdoc/>
    protected sealed override Truth AppliesTo(AnyResourceView resource) => Arns(resource).IsSet;

    /// <inheritdoc/>
    protected sealed override Truth Holds(AnyResourceView resource) => Arns(resource).All(Allows);

    private static ListView<Value<string>> Arns(AnyResourceView resource) => resource[resource.Resource.Type switch
    {
        Role => "managedPolicyArns",
        PermissionSet => "managedPolicyArn",
        _ => "policyArn",
    }].As<ListView<Value<string>>>();
}

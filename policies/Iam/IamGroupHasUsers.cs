using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>A group has members.</summary>
/// <remarks>
/// A group without members keeps rights ready for whoever is put there by mistake.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html"/>
[Policy("iam-group-has-users", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the group, or add its members.")]
[Control(Framework.Checkov, "CKV2_AWS_14")]
[Control(Framework.CdkNag, "IAMGroupHasUsers")]
public sealed class IamGroupHasUsers : StackPolicy<GroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:iam:Group }
            members: { type: aws:iam:GroupMembership, properties: { group: "${web.name}", users: [ alice ] } }
            """),
        Bad("web: { type: aws:iam:Group }"),
    ];

    protected override Truth Holds(GroupView resource, Stack stack) =>
        (stack.ReferringTo<GroupMembershipView>(resource, membership => membership.Group).Any(membership => membership.Users.HasElements())
        | stack.ReferringTo<UserGroupMembershipView>(resource, membership => membership.Groups).Any())
        .Blaming(resource.Node, "members", "without any");
}

using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Every user is in a group.</summary>
/// <remarks>
/// A user outside of groups gets rights one by one, and keeps them.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html"/>
[Policy("iam-user-in-group", Severity.Low,
    Remediation = "Add an `aws:iam:UserGroupMembership` for the user.")]
[Control(Framework.Nist,
    "AC-2i.2", "AC-2(1)", "AC-2(6)", "AC-3", "AC-3(3)(a)", "AC-3(3)(b)(1)", "AC-3(3)(b)(2)", "AC-3(3)(b)(3)", "AC-3(3)(b)(4)",
    "AC-3(3)(b)(5)", "AC-3(3)(c)", "AC-3(3)", "AC-3(4)(a)", "AC-3(4)(b)", "AC-3(4)(c)", "AC-3(4)(d)", "AC-3(4)(e)", "AC-3(4)",
    "AC-3(7)", "AC-3(8)", "AC-3(12)(a)", "AC-3(13)", "AC-3(15)(a)", "AC-3(15)(b)", "AC-4(28)", "AC-6", "AC-6(3)", "AC-24",
    "CM-5(1)(a)", "CM-6a", "CM-9b", "MP-2", "SC-23(3)")]
[Control(Framework.Checkov, "CKV2_AWS_21")]
[Control(Framework.CdkNag, "IAMUserGroupMembership")]
public sealed class IamUserInGroup : StackPolicy<UserView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            alice: { type: aws:iam:User }
            groups: { type: aws:iam:UserGroupMembership, properties: { user: "${alice.name}", groups: [ web ] } }
            """),
        Bad("alice: { type: aws:iam:User }"),
    ];

    protected override Truth Holds(UserView resource, Stack stack) =>
        (stack.ReferringTo<UserGroupMembershipView>(resource, membership => membership.User).Any()
        | stack.ReferringTo<GroupMembershipView>(resource, membership => membership.Users).Any())
        .Blaming(resource.Node, "a group", "in none");
}

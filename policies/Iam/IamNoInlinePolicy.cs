namespace Platform.Policies.Iam;

/// <summary>Roles, groups and users have no inline policies.</summary>
/// <remarks>
/// An inline policy has no versions, cannot be found by who uses it, and goes with its role. Managed policies are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html"/>
[Policy("iam-no-inline-policy", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Move the statements to an `aws:iam:Policy`, and attach it.")]
[Control(Framework.Nist,
    "AC-2i.2", "AC-2(1)", "AC-2(6)", "AC-3", "AC-3(3)(a)", "AC-3(3)(b)(1)", "AC-3(3)(b)(2)", "AC-3(3)(b)(3)", "AC-3(3)(b)(4)",
    "AC-3(3)(b)(5)", "AC-3(3)(c)", "AC-3(3)", "AC-3(4)(a)", "AC-3(4)(b)", "AC-3(4)(c)", "AC-3(4)(d)", "AC-3(4)(e)", "AC-3(4)",
    "AC-3(7)", "AC-3(8)", "AC-3(12)(a)", "AC-3(13)", "AC-3(15)(a)", "AC-3(15)(b)", "AC-4(28)", "AC-6", "AC-6(3)", "AC-24",
    "CM-5(1)(a)", "CM-6a", "CM-9b", "MP-2", "SC-23(3)")]
[Control(Framework.CdkNag, "IAMNoInlinePolicy")]
public sealed class IamNoInlinePolicy : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:iam:Role, properties: { name: web } }"),
        Bad("""
            role: web
            policy: "{}"
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:iam/rolePolicy:RolePolicy", "aws:iam/groupPolicy:GroupPolicy",
        "aws:iam/userPolicy:UserPolicy", "aws:iam/role:Role"];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type == "aws:iam/role:Role"
        ? resource["inlinePolicies"].AsList.IsEmpty.Blaming(resource["inlinePolicies"].Node, "no inline policies")
        : Truth.False.At(resource.Node, "a managed policy", "an inline policy");
}

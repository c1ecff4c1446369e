namespace Platform.Policies.Iam;

/// <summary>Roles and users carry a permissions boundary.</summary>
/// <remarks>
/// Without a boundary, whoever may write the policies of a role gives it any right there is. Which boundaries will do is listed in
/// <c>boundaries</c>; an empty list accepts any.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"/>
[Policy("iam-role-permissions-boundary", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `permissionsBoundary`.")]
public sealed class IamRolePermissionsBoundary : ResourcePolicy
{
    /// <summary>The ARNs of the boundaries that will do; empty when any does.</summary>
    [Setting]
    public IReadOnlyList<string> Boundaries { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("permissionsBoundary: arn:aws:iam::123456789012:policy/boundary"),
        Bad("name: web"),
    ];

    public override IReadOnlyList<string> Types => ["aws:iam/role:Role", "aws:iam/user:User"];

    protected override Truth Holds(AnyResourceView resource)
    {
        var boundary = resource["permissionsBoundary"].AsText;
        return Boundaries.Count == 0 ? boundary.IsGiven() : boundary.IsOneOf(Boundaries);
    }
}

using System.ComponentModel.DataAnnotations;
using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Sessions of a role are short.</summary>
/// <remarks>
/// Credentials that leak work as long as the session lasts. Saying nothing is an hour, and passes; how long is too long is
/// <c>maximumSeconds</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html"/>
[Policy("iam-role-session-duration", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `maxSessionDuration` to 3600.")]
public sealed class IamRoleSessionDuration : ResourcePolicy<RoleView>
{
    /// <summary>The longest session, in seconds.</summary>
    [Setting, Range(3600, 43200)]
    public int MaximumSeconds { get; init; } = 3600;

    public override IEnumerable<Example> Examples =>
    [
        Good("maxSessionDuration: 3600"),
        Bad("maxSessionDuration: 43200"),
    ];

    protected override Truth Holds(RoleView resource) => resource.MaxSessionDuration.Or(3600).IsAtMost(MaximumSeconds);
}

using Aws.Iam.Parsing;
using Aws.Iam.Queries;
using static Aws.Iam.PolicyFindingSeverity;

namespace Aws.Iam.Validation;

/// <summary>Statements that let any role be passed to any service, or any service make the role it wants.</summary>
internal static class RoleAdvice
{
    public static readonly IReadOnlyList<Problem> PassRole = Family("PASS_ROLE", SecurityWarning, "Whoever passes any role to any service borrows the strongest role of the account. Name the role, and test iam:PassedToService.");

    public static readonly IReadOnlyList<Problem> ServiceLinkedRole = Family("CREATE_SLR", Warning, "Any service's role can be made. Name the role under role/aws-service-role/, or test iam:AWSServiceName.");

    public static void Give(Statement statement, Notes notes)
    {
        if (statement.Kind != PolicyKind.Identity || statement.Effect != Effect.Allow) return;
        Give(statement, "iam:PassRole", "iam:PassedToService", string.Empty, PassRole, notes);
        Give(statement, "iam:CreateServiceLinkedRole", "iam:AWSServiceName", "aws-service-role/", ServiceLinkedRole, notes);
    }

    private static void Give(Statement statement, string action, string key, string path, IReadOnlyList<Problem> family, Notes notes)
    {
        var grants = new Grants(statement);
        if (grants.Action(action) != Verdict.Holds || grants.Limits(key) != Verdict.Fails) return;
        var isNotResource = statement.Resource is { IsNegated: true };
        if (!isNotResource && grants.EveryRole(path) != Verdict.Holds) return;
        var spelled = statement.Action!.Values.FirstOrDefault(value => value.Value.Equals(action, StringComparison.OrdinalIgnoreCase));
        var form = statement.Action.IsNegated ? 2 : spelled is null ? 1 : 0;
        notes.Add(family[(isNotResource ? 3 : 0) + form], spelled?.Place ?? statement.Action.Place);
    }

    // By how the action is written (spelled, with a wildcard, NotAction), then how the resource is.
    private static IReadOnlyList<Problem> Family(string name, PolicyFindingSeverity severity, string message) =>
    [
        .. ((string[])["STAR_IN_RESOURCE", "STAR_IN_ACTION_AND_RESOURCE", "STAR_IN_RESOURCE_AND_NOTACTION", "NOTRESOURCE", "STAR_IN_ACTION_AND_NOTRESOURCE", "NOTACTION_AND_NOTRESOURCE"])
            .Select(form => new Problem($"{name}_WITH_{form}", severity, message)),
    ];
}

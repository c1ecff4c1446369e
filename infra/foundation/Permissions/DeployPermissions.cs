using System.Text.RegularExpressions;

namespace Platform.Infra.Foundation.Permissions;

/// <summary>What a release does: write the state and the resources of the service's stack. Roles it makes stay within the service's boundary.</summary>
internal static partial class DeployPermissions
{
    public static Dictionary<string, Permission[]> Of(FoundationSettings settings) => new(StringComparer.Ordinal)
    {
        ["state"] = StatePermissions.Write(settings),
        ["read"] = PreviewPermissions.OfMain(settings)["resources"],
        ["network"] = ServicePermissions.WriteNetwork(settings.Account),
        ["service"] = ServicePermissions.WriteService(settings.Account),
        ["observability"] = ServicePermissions.WriteObservability(settings.Account),
    };

    /// <summary>
    /// The most a release may ever do, whatever is attached to its role: what it does to the services of the stack, in this region only,
    /// and no way to widen a role.
    /// </summary>
    public static string Boundary(FoundationSettings settings)
    {
        var account = settings.Account;
        return IamDocument.Of(
        [
            new()
            {
                Sid = "TheServicesOfTheStack",
                Action = Verbs(account),
                Resource = ["*"],
                Condition = ServicePermissions.InRegion(account),
            },
            .. StatePermissions.Write(settings).Select(permission => permission.Statement),
            .. ServicePermissions.Read(account).Where(permission => permission.Operation == "ReadTheRoles").Select(permission => permission.Statement),
            .. ServicePermissions.WriteService(account).Where(permission => permission.Actions[0].StartsWith("iam:", StringComparison.Ordinal))
                .Select(permission => permission.Statement),
            new()
            {
                Sid = "NeverWidenARole",
                Effect = "Deny",
                Action = ["iam:PutRolePermissionsBoundary", "iam:DeleteRolePermissionsBoundary", "iam:UpdateAssumeRolePolicy", "iam:AttachRolePolicy"],
                Resource = ["*"],
            },
        ]);
    }

    // A boundary must be short; "creates things of EC2" says enough where the permissions say which.
    private static string[] Verbs(Account account) =>
    [
        .. ServicePermissions.Read(account)
            .Concat(ServicePermissions.WriteNetwork(account))
            .Concat(ServicePermissions.WriteService(account))
            .Concat(ServicePermissions.WriteObservability(account))
            .SelectMany(permission => permission.Actions)
            .Where(action => !action.StartsWith("iam:", StringComparison.Ordinal))
            .Select(action => Verb().Match(action).Value + "*")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("^[a-z0-9-]+:[A-Z][a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}

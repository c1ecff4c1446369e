namespace Platform.Infra.Foundation.Permissions;

/// <summary>What a release does: write the state and the resources of the service's stack. Roles it makes stay within the service's boundary.</summary>
internal static class DeployPermissions
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
    /// The most a release may ever do, whatever is attached to its role: these services in this region, and no way to widen a role or to
    /// touch what this project made.
    /// </summary>
    public static string Boundary(FoundationSettings settings)
    {
        var account = settings.Account;
        return IamDocument.Of(
        [
            new()
            {
                Sid = "TheServicesOfTheStack",
                Action =
                [
                    "application-autoscaling:*", "cloudwatch:*", "ec2:*", "ecs:*", "elasticloadbalancing:*", "events:*", "logs:*", "sns:*",
                ],
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
}

using System.Collections.Frozen;

namespace Platform.Policies.Iam;

/// <summary>What is known of the policies that AWS manages. Their statements are not in a stack, and AWS changes them at will.</summary>
internal static class ManagedPolicies
{
    /// <summary>
    /// Policies that make an administrator: they allow all or nearly all of AWS, or to give oneself the rest. As AWS documented them
    /// in August 2026.
    /// </summary>
    public static FrozenSet<string> Administrative { get; } = new[]
    {
        "AdministratorAccess",
        "AdministratorAccess-Amplify",
        "AdministratorAccess-AWSElasticBeanstalk",
        "AWSOrganizationsFullAccess",
        "AWSSSODirectoryAdministrator",
        "AWSSSOMasterAccountAdministrator",
        "AWSSSOMemberAccountAdministrator",
        "IAMFullAccess",
        "PowerUserAccess",
        "job-function/SystemAdministrator",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name of a policy that AWS manages, with its path, as in <c>service-role/AWSLambdaRole</c>; null for any other.</summary>
    public static string? NameOf(string arn)
    {
        var parts = arn.Split(':', 6);
        var isByAws = parts is ["arn", _, "iam", "", "aws", _] && parts[5].StartsWith("policy/", StringComparison.Ordinal);
        return isByAws ? parts[5]["policy/".Length..] : null;
    }
}

namespace Platform.Infra;

/// <summary>
/// Names that both projects know: permissions are written with them before what they name exists, and documents made of them can be
/// judged before AWS is asked.
/// </summary>
internal static class Names
{
    public const string Repository = "service";

    /// <summary>The path of the roles that the service's stack makes.</summary>
    public const string ServicePath = "/service/";

    public const string ServiceBoundary = "service-boundary";

    /// <summary>The folders of the log bucket.</summary>
    public const string BalancerLogs = "alb";

    /// <inheritdoc cref="BalancerLogs"/>
    public const string FlowLogs = "flow";

    public static string RepositoryArn(Account account) => account.Arn("ecr", $"repository/{Repository}");

    public static string RepositoryUrl(Account account) => $"{account.Id}.dkr.ecr.{account.Region}.amazonaws.com/{Repository}";

    public static string ServiceRoles(Account account) => account.IamArn($"role{ServicePath}*");

    public static string ServiceBoundaryArn(Account account) => account.IamArn($"policy{ServicePath}{ServiceBoundary}");

    public static string LogBucket(Account account) => $"logs-{account.Id}-{account.Region}";
}

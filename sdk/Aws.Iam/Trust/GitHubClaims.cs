namespace Aws.Iam.Trust;

/// <summary>The claims of GitHub's tokens that AWS makes condition keys of.</summary>
internal static class GitHubClaims
{
    /// <summary>Claims that every token has.</summary>
    public static readonly string[] Always =
        ["aud", "sub", "actor", "actor_id", "job_workflow_ref", "ref", "repository", "repository_id", "repository_owner_id", "workflow"];

    /// <summary>Claims that some tokens have.</summary>
    public static readonly string[] Sometimes = ["environment", "enterprise_id"];

    /// <summary>What a subject can begin with whose value follows from GitHub's records and not from the workflow.</summary>
    public static readonly string[] Bound =
        ["repo", "repository", "repository_id", "repository_owner", "repository_owner_id", "enterprise", "enterprise_id", "actor", "actor_id"];

    public static bool IsMapped(string claim) =>
        Always.Contains(claim, StringComparer.OrdinalIgnoreCase) || Sometimes.Contains(claim, StringComparer.OrdinalIgnoreCase);
}

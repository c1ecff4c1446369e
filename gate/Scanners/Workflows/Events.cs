namespace Platform.Gate.Scanners.Workflows;

/// <summary>Events by who can cause them.</summary>
internal static class Events
{
    /// <summary>Anybody can cause them, and the workflow runs with the repository's own token and secrets.</summary>
    public static readonly string[] PrivilegedByAnybody =
        ["pull_request_target", "workflow_run", "issue_comment", "issues", "discussion", "discussion_comment", "fork", "watch"];

    /// <summary>Anybody can cause them; pull requests from forks run with little, but they run.</summary>
    public static readonly string[] ByAnybody = ["pull_request", "pull_request_review", "pull_request_review_comment", .. PrivilegedByAnybody];
}

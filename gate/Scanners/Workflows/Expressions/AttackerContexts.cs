namespace Platform.Gate.Scanners.Workflows.Expressions;

/// <summary>Who can write what a context holds.</summary>
internal enum Taint
{
    /// <summary>Nobody but GitHub, or only in a harmless form such as a number, a login or a commit id.</summary>
    Clean,

    /// <summary>Whoever calls the workflow or may push: a person with some rights in the repository.</summary>
    Caller,

    /// <summary>Anybody who can open an issue, a pull request or a comment.</summary>
    Attacker,
}

/// <summary>The contexts whose text other people choose, by GitHub's payload documentation.</summary>
internal static class AttackerContexts
{
    // A '*' is any index or any name. What lies below a listed value belongs to it as well.
    private static readonly string[][] OfAnybody =
    [
        .. Split(
            "github.head_ref",
            "github.event.issue.title",
            "github.event.issue.body",
            "github.event.comment.body",
            "github.event.review.body",
            "github.event.review_comment.body",
            "github.event.discussion.title",
            "github.event.discussion.body",
            "github.event.answer.body",
            "github.event.pages.*.page_name",
            "github.event.pages.*.title",
            "github.event.pages.*.summary",
            "github.event.pull_request.title",
            "github.event.pull_request.body",
            "github.event.pull_request.head.ref",
            "github.event.pull_request.head.label",
            "github.event.pull_request.head.repo.default_branch",
            "github.event.pull_request.head.repo.description",
            "github.event.pull_request.head.repo.homepage",
            "github.event.changes.title.from",
            "github.event.changes.body.from",
            "github.event.workflow_run.head_branch",
            "github.event.workflow_run.display_title",
            "github.event.workflow_run.head_commit.message",
            "github.event.workflow_run.head_commit.author.email",
            "github.event.workflow_run.head_commit.author.name",
            "github.event.workflow_run.head_repository.description",
            "github.event.workflow_run.pull_requests.*.head.ref",
            "github.event.check_suite.head_branch",
            "github.event.check_run.check_suite.head_branch",
            "github.event.commits.*.message",
            "github.event.commits.*.author.email",
            "github.event.commits.*.author.name",
            "github.event.commits.*.committer.email",
            "github.event.commits.*.committer.name",
            "github.event.head_commit.message",
            "github.event.head_commit.author.email",
            "github.event.head_commit.author.name",
            "github.event.head_commit.committer.email",
            "github.event.head_commit.committer.name",
            "github.event.commit.commit.message",
            "github.event.fork.description",
            "github.event.fork.homepage"),
    ];

    private static readonly string[][] OfCallers =
    [
        .. Split(
            "github.ref",
            "github.ref_name",
            "github.base_ref",
            "github.event.ref",
            "github.event.base_ref",
            "github.event.inputs.*",
            "github.event.client_payload.*",
            "github.event.release.name",
            "github.event.release.body",
            "github.event.release.tag_name",
            "github.event.release.target_commitish",
            "github.event.label.name",
            "github.event.label.description",
            "github.event.milestone.title",
            "github.event.milestone.description",
            "github.event.deployment.ref",
            "github.event.deployment.description",
            "github.event.deployment.payload.*",
            "github.event.merge_group.head_ref",
            "github.event.merge_group.head_commit.message"),
    ];

    public static Taint Of(IReadOnlyList<string?> path) =>
        OfAnybody.Any(pattern => Reaches(pattern, path)) ? Taint.Attacker
        : OfCallers.Any(pattern => Reaches(pattern, path)) ? Taint.Caller
        : Taint.Clean;

    /// <summary>Whether an object holds such a value further down, so that printing it whole prints the value.</summary>
    public static Taint Below(IReadOnlyList<string?> path) =>
        OfAnybody.Any(pattern => IsAbove(path, pattern)) ? Taint.Attacker
        : OfCallers.Any(pattern => IsAbove(path, pattern)) ? Taint.Caller
        : Taint.Clean;

    private static bool Reaches(string[] pattern, IReadOnlyList<string?> path) => path.Count >= pattern.Length && Agree(pattern, path, pattern.Length);

    private static bool IsAbove(IReadOnlyList<string?> path, string[] pattern) => path.Count < pattern.Length && Agree(pattern, path, path.Count);

    private static bool Agree(string[] pattern, IReadOnlyList<string?> path, int parts)
    {
        for (var i = 0; i < parts; i++)
        {
            if (pattern[i] != "*" && path[i] is { } part && part != pattern[i]) return false;
        }

        return true;
    }

    private static IEnumerable<string[]> Split(params string[] patterns) => patterns.Select(pattern => pattern.Split('.'));
}

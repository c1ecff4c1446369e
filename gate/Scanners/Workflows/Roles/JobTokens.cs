using System.Text.RegularExpressions;
using Aws.Iam;

namespace Platform.Gate.Scanners.Workflows.Roles;

/// <summary>The tokens that GitHub may give to a job.</summary>
internal static class JobTokens
{
    private const string Main = "refs/heads/main";

    /// <summary>Every token the job can get, as far as its triggers tell; empty when they cannot tell.</summary>
    /// <param name="job">The job.</param>
    /// <param name="repository">Where it runs.</param>
    /// <param name="refs">Branches and tags worth trying where a trigger names none.</param>
    public static IReadOnlyList<GitHubToken> Of(Job job, GitHubRepository repository, IReadOnlyList<string> refs)
    {
        // What is called runs for its caller; an environment that is computed may be any.
        if (job.Workflow.On("workflow_call") is not null || job.Environment?.Contains("${{", StringComparison.Ordinal) == true) return [];
        return [.. job.Workflow.Triggers.SelectMany(trigger => Of(trigger, refs)).SelectMany(run => Forms(job, repository, run.Ref, run.IsPullRequest))];
    }

    /// <summary>Both spellings of the subject; the newer one needs the numbers.</summary>
    public static IEnumerable<GitHubToken> Forms(Job? job, GitHubRepository repository, string reference, bool isPullRequest)
    {
        var token = new GitHubToken
        {
            Owner = repository.Owner,
            Repository = repository.Name,
            OwnerId = repository.OwnerId,
            RepositoryId = repository.Id,
            Ref = reference,
            IsPullRequest = isPullRequest,
            Environment = job?.Environment,
            Workflow = job?.Workflow.Root.At("name").Text(),
            JobWorkflowRef = job is null ? null : $"{repository.Owner}/{repository.Name}/{job.Workflow.Path}@{reference}",
        };
        yield return token;
        if (repository is { OwnerId: not null, Id: not null }) yield return token with { HasImmutableSubject = true };
    }

    private static IEnumerable<(string Ref, bool IsPullRequest)> Of(Trigger trigger, IReadOnlyList<string> refs) => trigger.Event switch
    {
        "pull_request" or "pull_request_review" or "pull_request_review_comment" => [("refs/pull/1/merge", true)],
        "push" => Pushed(trigger, refs).Select(reference => (reference, false)),
        "release" or "create" => refs.Where(IsTag).Append("refs/tags/v1.0.0").Select(reference => (reference, false)),
        "workflow_dispatch" or "delete" => refs.Append(Main).Distinct(StringComparer.Ordinal).Select(reference => (reference, false)),
        "merge_group" => [("refs/heads/gh-readonly-queue/main/pr-1", false)],
        _ => refs.Where(reference => !IsTag(reference)).Append(Main).Distinct(StringComparer.Ordinal).Select(reference => (reference, false)),
    };

    private static IEnumerable<string> Pushed(Trigger trigger, IReadOnlyList<string> refs)
    {
        var branches = Filters(trigger, "branches", "refs/heads/");
        var tags = Filters(trigger, "tags", "refs/tags/");
        var any = branches.Count == 0 && tags.Count == 0;
        return refs.Append(Main).Where(reference => any || branches.Concat(tags).Any(filter => Matches(filter, reference)))
            .Concat(branches.Concat(tags).Where(filter => !filter.Contains('*', StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal);
    }

    private static List<string> Filters(Trigger trigger, string kind, string prefix) =>
        [.. trigger.Filter.At(kind).Texts().Where(filter => !filter.StartsWith('!')).Select(filter => prefix + filter)];

    private static bool Matches(string filter, string reference) =>
        Regex.IsMatch(reference, $"^{Regex.Escape(filter).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static bool IsTag(string reference) => reference.StartsWith("refs/tags/", StringComparison.Ordinal);
}

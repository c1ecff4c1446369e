using System.Text.RegularExpressions;
using Aws.Iam;
using Platform.Gate.Sources;

namespace Platform.Gate.Scanners.Workflows.Roles;

/// <summary>A role of a previewed stack that GitHub's tokens can open.</summary>
/// <param name="Source">The stack.</param>
/// <param name="Resource">The role.</param>
/// <param name="Trust">Its trust policy.</param>
/// <param name="TrustText">The same as text.</param>
internal sealed partial record GitHubRole(StackSource Source, StackResource Resource, PolicyDocument Trust, string TrustText)
{
    private const string RoleType = "aws:iam/role:Role";

    public string Name => Resource.Inputs.Properties["name"]?.Text ?? Resource.Inputs.Name;

    /// <summary>The branches and tags that the policy itself names.</summary>
    public IEnumerable<string> NamedRefs => RefOf().Matches(TrustText).Select(match => match.Value.Replace("*", "x", StringComparison.Ordinal));

    /// <summary>The repositories that the policy names, with the numbers that its subjects carry.</summary>
    public IEnumerable<GitHubRepository> Repositories => SubjectOf().Matches(TrustText).Select(match => new GitHubRepository(
        match.Groups["owner"].Value, match.Groups["name"].Value, Number(match, "ownerId"), Number(match, "nameId") ?? RepositoryIdOf().Match(TrustText) switch { { Success: true } id => id.Groups[1].Value, _ => null }));

    /// <summary>Whether a workflow's <c>role-to-assume</c> is this role.</summary>
    public bool IsNamed(string arn) => arn.Split('/')[^1] == Name && arn.Contains(":role/", StringComparison.Ordinal);

    public static IEnumerable<GitHubRole> In(IEnumerable<StackSource> sources) =>
        from source in sources
        from resource in source.Resources
        where resource.Inputs.Type == RoleType
        let text = resource.Inputs.Properties["assumeRolePolicy"]?.Text
        where text is not null && text.Contains(GitHubToken.DefaultIssuer, StringComparison.OrdinalIgnoreCase)
        select new GitHubRole(source, resource, PolicyDocument.Parse(text, PolicyKind.Trust), text);

    private static string? Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex("refs/(?:heads|tags)/[^\"\\\\]+", RegexOptions.CultureInvariant)]
    private static partial Regex RefOf();

    [GeneratedRegex("repo:(?<owner>[A-Za-z0-9_.-]+)(?:@(?<ownerId>[0-9]+))?/(?<name>[A-Za-z0-9_.-]+)(?:@(?<nameId>[0-9]+))?:", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectOf();

    [GeneratedRegex(":repository_id\"\\s*:\\s*\\[?\\s*\"([0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryIdOf();
}

/// <summary>A repository at GitHub, with its numbers where they are known.</summary>
internal sealed record GitHubRepository(string Owner, string Name, string? OwnerId = null, string? Id = null);

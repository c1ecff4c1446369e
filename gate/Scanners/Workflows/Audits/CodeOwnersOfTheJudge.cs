using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class CodeOwnersOfTheJudge() : RepositoryAudit(new()
{
    Name = "codeowners-judge",
    Severity = Severity.High,
    Description = "Workflows, policies, waivers and the gate's configuration have owners.",
    Rationale = "A pull request that changes what judges it needs the eyes of somebody who answers for the rules.",
    Remediation = "Name owners for the path in .github/CODEOWNERS, and require their review on the protected branch.",
    Links = ["https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners"],
})
{
    public override string ExamplePath => ".github/CODEOWNERS";

    public override string Good => "* @us/developers\n/.github/ @us/platform\n";

    public override string Bad => """
        *.md @us/writers # here
        """;

    public override IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context)
    {
        var guarded = context.Repository.Files.Where(IsGuarded).Order(StringComparer.Ordinal).ToList();
        if (guarded.Count == 0) return [];
        var owners = context.Repository.CodeOwners;
        var rules = owners is null ? [] : CodeOwnersRule.Read(owners.Text);
        var file = owners?.Path ?? ".github/CODEOWNERS";
        var orphans = guarded.Where(path => rules.LastOrDefault(rule => rule.Matches(path)) is not { Owners.Count: > 0 }).GroupBy(Group, StringComparer.Ordinal);
        return [(file, [.. orphans.Select(group => new Flaw(new(file, owners is null ? 0 : 1, 0), group.Key, group.Key, Message(group.Key, group.First(), owners is not null)))])];
    }

    /// <summary>What decides about a change: architecture decision 10.</summary>
    private static bool IsGuarded(string path) =>
        path.StartsWith(".github/workflows/", StringComparison.Ordinal) || path.StartsWith(".github/actions/", StringComparison.Ordinal) || path.StartsWith("policies/", StringComparison.Ordinal) || path.StartsWith("gate/", StringComparison.Ordinal)
        || Path.GetFileName(path) is "gate.yaml" or "waivers.yaml" or "secrets-allow.yaml" or "workflows-allow.yaml" or "image-ignore.yaml" or "PulumiPolicy.yaml" or "CODEOWNERS";

    private static string Group(string path) => path.Split('/') switch
    {
        [".github", var folder and ("workflows" or "actions"), ..] => $".github/{folder}/",
        [var folder and ("policies" or "gate"), ..] => $"{folder}/",
        _ => path,
    };

    private static string Message(string group, string path, bool exists) =>
        !exists ? $"{group} has no owner: there is no CODEOWNERS file" : group == path ? $"{path} has no owner" : $"{group} has no owner, {path} for one";
}

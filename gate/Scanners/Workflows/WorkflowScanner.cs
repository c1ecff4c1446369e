using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>Judges a repository's workflows, composite actions, Dockerfiles and code owners.</summary>
internal static class WorkflowScanner
{
    public const string DefaultAllowFile = "workflows-allow.yaml";
    private const string Pack = "workflows";

    /// <param name="path">The root of the repository.</param>
    /// <param name="configuration">Levels and settings by audit name; null when none are given.</param>
    /// <param name="allowFile">The file of what is allowed; null takes <c>workflows-allow.yaml</c> of the root, if it is there.</param>
    /// <exception cref="InputException">There is nothing to judge, or the file of what is allowed cannot be read.</exception>
    public static Judgement Run(string path, IReadOnlyDictionary<string, PolicyConfiguration>? configuration, string? allowFile = null) =>
        Run(Repository.Read(path), configuration, allowed: AllowList.Read(allowFile, Path.Combine(path, DefaultAllowFile), TimeProvider.System));

    public static Judgement Run(
        Repository repository, IReadOnlyDictionary<string, PolicyConfiguration>? configuration, IReadOnlyList<RepositoryAudit>? chosen = null, AllowList? allowed = null)
    {
        allowed ??= new([], TimeProvider.System);
        var audits = chosen ?? AuditCatalogue.All;
        var report = new ScannerReport("workflow", Pack, configuration);
        foreach (var audit in audits)
        {
            var level = report.Level(audit.Metadata, audit.DefaultEnforcement);
            if (level != EnforcementLevel.Disabled) Ask(audit, new(repository, report.Settings(audit.Name)), level, report, allowed);
        }

        return report.ToJudgement([.. Sources(repository)], [.. audits.Select(audit => audit.Metadata)], repository.Failures, [.. allowed.Notices()]);
    }

    private static void Ask(RepositoryAudit audit, AuditContext context, EnforcementLevel level, ScannerReport report, AllowList allowed)
    {
        // The border around one audit: when it breaks, the others still answer, and the gate stays shut.
        try
        {
            var answers = audit.Judge(context).ToList();
            foreach (var (file, flaws) in answers) report.Add(audit.Metadata, level, file, flaws, allowed.Decide);
            if (answers.Count == 0) report.AddNotApplicable(audit.Metadata, level);
        }
        catch (Exception exception) when (exception is not (InputException or OperationCanceledException))
        {
            report.AddError(audit.Metadata, level, Pack, $"The audit broke: {exception.GetType().Name}: {exception.Message} Report it.");
        }
    }

    private static IEnumerable<ReportSource> Sources(Repository repository)
    {
        var files = repository.Workflows.Concat<StepsFile>(repository.Actions).Select(file => new ReportSource("workflows", file.Path, file.Steps.Count()))
            .Concat(repository.Dockerfiles.Select(file => new ReportSource("workflows", file.Path, 1)));
        if (repository.CodeOwners is { } owners) files = files.Append(new("workflows", owners.Path, 1));
        if (repository.Dependabot is { } dependabot) files = files.Append(new("workflows", dependabot.Source.Path, 1));
        return files.OrderBy(source => source.Name, StringComparer.Ordinal);
    }
}

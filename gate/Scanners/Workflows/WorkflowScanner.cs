using Platform.Gate.Findings;
using Platform.Gate.Scanners.Workflows.Actionlint;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>How to judge a repository's workflows.</summary>
internal sealed record WorkflowScanOptions
{
    /// <summary>The file of what is allowed; null takes <c>workflows-allow.yaml</c> of the root, if it is there.</summary>
    public string? AllowFile { get; init; }

    /// <summary>Where actionlint is installed.</summary>
    public required string ActionlintDirectory { get; init; }

    /// <summary>Levels and settings by audit name; null when none are given.</summary>
    public IReadOnlyDictionary<string, PolicyConfiguration>? Configuration { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required TimeProvider Time { get; init; }
}

/// <summary>Judges a repository's workflows, composite actions, Dockerfiles and code owners.</summary>
internal static class WorkflowScanner
{
    public const string DefaultAllowFile = "workflows-allow.yaml";
    private const string Pack = "workflows";

    /// <exception cref="InputException">The file of what is allowed cannot be read.</exception>
    public static async Task<Judgement> RunAsync(Repository repository, WorkflowScanOptions options, CancellationToken cancellation)
    {
        var allowed = AllowList.Read(options.AllowFile, Path.Combine(repository.Root, DefaultAllowFile), options.Time);
        var report = new ScannerReport("workflow", Pack, options.Configuration);
        var audits = AuditCatalogue.All.Select(audit => (Audit: audit, Level: report.Level(audit.Metadata, audit.DefaultEnforcement))).Where(one => one.Level != EnforcementLevel.Disabled).ToList();
        var linted = audits.Where(one => one.Audit is ActionlintAudit).ToList();

        // actionlint works while the audits of our own do.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var linting = linted.Count > 0 ? LintAsync(repository, options, ending.Token) : Task.FromResult<IReadOnlyList<ActionlintFinding>>([]);
        try
        {
            foreach (var (audit, level) in audits.Except(linted)) Ask(audit, new(repository, report.Settings(audit.Name)), level, report, allowed);
            var findings = await linting;
            foreach (var (audit, level) in linted) Ask(audit, new(repository, report.Settings(audit.Name)) { Actionlint = findings }, level, report, allowed);
        }
        catch (ScannerException exception)
        {
            // Told once, under the name that says it best: the last of them is `workflow-syntax`.
            report.AddError(linted[^1].Audit.Metadata, linted[^1].Level, Pack, exception.Message);
        }
        finally
        {
            await ending.CancelAsync();
        }

        return report.ToJudgement([.. Sources(repository)], [.. AuditCatalogue.All.Select(audit => audit.Metadata)], repository.Failures, [.. allowed.Notices()]);
    }

    private static async Task<IReadOnlyList<ActionlintFinding>> LintAsync(Repository repository, WorkflowScanOptions options, CancellationToken cancellation) =>
        repository.Workflows.Count > 0 ? await ActionlintRun.Find(options.ActionlintDirectory, options.Environment).LintAsync(repository.Workflows, cancellation) : [];

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

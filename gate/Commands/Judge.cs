using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Policy;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Platform.Gate.Commands;

/// <summary>From judges to a report: they work at the same time, and the answers are put into an order that does not depend on timing.</summary>
internal static class Judge
{
    /// <exception cref="InputException">The pack's configuration or a waiver file is not valid.</exception>
    public static async Task<Report> RunAsync(IReadOnlyList<StackSource> sources, IReadOnlyList<string> failures, JudgeSettings settings, CancellationToken cancellation) =>
        Assemble([await PolicyJudge.RunAsync(sources, failures, settings, cancellation)], settings);

    /// <summary>Asks all judges. One that cannot judge does not stop the others.</summary>
    public static async Task<Report> RunAsync(IReadOnlyList<IJudge> judges, JudgeSettings settings, CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(judges.Select(judge => Task.Run(() => AskAsync(judge, cancellation), cancellation)));
        return Assemble(answers, settings);
    }

    // A border like that around one policy: a judge that breaks fails alone, and closed.
    private static async Task<Judgement> AskAsync(IJudge judge, CancellationToken cancellation)
    {
        try
        {
            return await judge.JudgeAsync(cancellation);
        }
        catch (InputException exception)
        {
            return new() { Failures = [exception.Message] };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new()
            {
                Sources = [new(judge.Name, judge.Name, 0)],
                Findings =
                [
                    new()
                    {
                        Kind = judge.Name,
                        Policy = judge.Name,
                        Pack = "gate",
                        Status = FindingStatus.Error,
                        Enforcement = EnforcementLevel.Mandatory,
                        Source = judge.Name,
                        Message = $"It failed to run: {exception.GetType().Name}: {exception.Message}",
                        Fingerprint = Fingerprint.Of("gate", judge.Name, urn: null, string.Empty),
                    },
                ],
            };
        }
    }

    /// <summary>One report of what several judges found, in an order that does not depend on which of them was first.</summary>
    public static Report Assemble(IReadOnlyList<Judgement> answers, JudgeSettings settings)
    {
        IReadOnlyList<Finding> found =
        [
            .. answers.SelectMany(answer => answer.Findings)
                .OrderBy(finding => finding.Source, StringComparer.Ordinal)
                .ThenBy(finding => finding.Resource?.Urn, StringComparer.Ordinal)
                .ThenBy(finding => finding.Resource is null ? finding.Position?.Line ?? 0 : 0)
                .ThenBy(finding => finding.Resource is null ? finding.Position?.Column ?? 0 : 0)
                .ThenBy(finding => finding.Policy, StringComparer.Ordinal)
                .ThenBy(finding => finding.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
        var baseline = settings.UpdateBaseline ? Baseline.Of((settings.Rules with { Baseline = null }).Decide(found)) : settings.Rules.Baseline;
        var findings = (settings.Rules with { Baseline = baseline }).Decide(found);
        IReadOnlyList<ReportSource> sources = [.. answers.SelectMany(answer => answer.Sources)];
        IReadOnlyList<PolicyEvidence> evidence =
        [
            .. answers.SelectMany(answer => answer.Evidence).GroupBy(one => (one.Pack, one.Policy)).Select(Sum)
                .OrderBy(one => one.Pack, StringComparer.Ordinal).ThenBy(one => one.Policy, StringComparer.Ordinal),
        ];
        IReadOnlyList<Waiver> waivers = [.. answers.SelectMany(answer => answer.Waivers).Distinct()];
        var uses = WaiverUse.Of(
            waivers,
            findings,
            sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal),
            evidence.Select(one => one.Policy).ToHashSet(StringComparer.Ordinal),
            settings.Rules.NotWaivable,
            settings.Today);
        var report = new Report
        {
            Sources = sources,
            Packs = [.. answers.SelectMany(answer => answer.Packs).Distinct()],
            Evidence = evidence,
            Findings = History.Mark(settings.Past, findings),
            Remediated =
            [
                .. answers.SelectMany(answer => answer.Remediated).OrderBy(one => one.Source, StringComparer.Ordinal).ThenBy(one => one.Resource.Urn, StringComparer.Ordinal),
            ],
            Waivers = uses,
            Baseline = baseline,
            Notices =
            [
                .. answers.SelectMany(answer => answer.Notices).Distinct(StringComparer.Ordinal),
                // Of those that cover nothing or too much, the pack itself tells.
                .. uses.Where(use => use.State is not (WaiverState.Unused or WaiverState.TooWide)).Select(use => use.Advice(settings.Today)).OfType<string>(),
                .. BaselineNotice(baseline, findings, sources),
            ],
            Failures = [.. answers.SelectMany(answer => answer.Failures).Distinct(StringComparer.Ordinal)],
            JudgeChanges = settings.JudgeChanges,
            MinimumSeverity = settings.MinimumSeverity,
            Run = new(settings.Repository.Commit(), Hash(evidence.Select(Configured)), waivers.Count > 0 ? Hash(waivers.Select(waiver => waiver.ToString())) : null, Repository.RunUrl),
        };
        return settings.Compared is { } before ? Comparison.Mark(before, report) : report;
    }

    private static IEnumerable<string> BaselineNotice(Baseline? baseline, IReadOnlyList<Finding> findings, IReadOnlyList<ReportSource> sources)
    {
        var unused = baseline?.Unused(findings, sources) ?? 0;
        if (unused > 0) yield return $"{Reports.Words.Count(unused, "finding")} of the baseline no longer stand{(unused == 1 ? "s" : string.Empty)}: write it again with --update-baseline, so that they cannot come back.";
    }

    private static string Configured(PolicyEvidence evidence) => $"{evidence.Pack}/{evidence.Policy} {evidence.Enforcement} {PlainJson.Write(evidence.Configuration)}";

    private static string Hash(IEnumerable<string> lines) => ContentHash.Of(string.Join('\n', lines));

    private static PolicyEvidence Sum(IEnumerable<PolicyEvidence> group) => group.Aggregate((so, one) => so with
    {
        Passed = so.Passed + one.Passed,
        NotApplicable = so.NotApplicable + one.NotApplicable,
        Undetermined = so.Undetermined + one.Undetermined,
        Violations = so.Violations + one.Violations,
        Errors = so.Errors + one.Errors,
    });
}

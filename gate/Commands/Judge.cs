using Platform.Gate.Findings;
using Platform.Gate.Packs;
using Platform.Gate.Sources;
using Platform.Policies;
using Pulumi.Policy;

namespace Platform.Gate.Commands;

/// <summary>From stacks to a report: packs judge, and the answers are put into an order that does not depend on timing.</summary>
internal static class Judge
{
    /// <exception cref="InputException">The pack's configuration is not valid.</exception>
    public static Report Run(IReadOnlyList<StackSource> sources, IReadOnlyList<string> failures, JudgeSettings settings, CancellationToken cancellation)
    {
        var pack = PlatformPack.Create();
        var findings = new List<Finding>();
        var evidence = new List<PolicyEvidence>();
        foreach (var source in sources)
        {
            var (found, evaluated) = PackEvaluation.Run(source, Session(pack, settings), cancellation);
            findings.AddRange(found);
            evidence.AddRange(evaluated);
        }

        return Assemble(
            [
                new()
                {
                    Sources = [.. sources.Select(source => new ReportSource(Kind(source.Kind), source.Name, source.Resources.Count))],
                    Packs = [new(pack.Name, pack.Version, pack.Policies.Count, PackHash.Of(pack))],
                    Evidence = evidence,
                    Findings = findings,
                    Notices = [.. sources.SelectMany(source => source.Notices.Select(notice => $"{source.Name}: {notice}")).Distinct(StringComparer.Ordinal)],
                    Failures = [.. failures, .. sources.Select(source => source.Failure).OfType<string>()],
                },
            ],
            settings);
    }

    /// <summary>One report of what several judges found, in an order that does not depend on which of them was first.</summary>
    public static Report Assemble(IReadOnlyList<Judgement> judgements, JudgeSettings settings) => new()
    {
        Sources = [.. judgements.SelectMany(judgement => judgement.Sources)],
        Packs = [.. judgements.SelectMany(judgement => judgement.Packs)],
        Evidence = [.. judgements.SelectMany(judgement => judgement.Evidence).GroupBy(one => (one.Pack, one.Policy)).Select(Sum)],
        Findings =
        [
            .. judgements.SelectMany(judgement => judgement.Findings)
                .Select(finding => Tighten(finding, settings.FailOn))
                .OrderBy(finding => finding.Source, StringComparer.Ordinal)
                .ThenBy(finding => finding.Resource?.Urn, StringComparer.Ordinal)
                .ThenBy(finding => finding.Position?.Line ?? 0)
                .ThenBy(finding => finding.Position?.Column ?? 0)
                .ThenBy(finding => finding.Policy, StringComparer.Ordinal)
                .ThenBy(finding => finding.Path, StringComparer.Ordinal),
        ],
        Notices = [.. judgements.SelectMany(judgement => judgement.Notices)],
        Failures = [.. judgements.SelectMany(judgement => judgement.Failures)],
        MinimumSeverity = settings.MinimumSeverity,
    };

    private static PackSession Session(PolicyPack pack, JudgeSettings settings)
    {
        try
        {
            var session = new PackSession(pack);
            if (settings.Configuration is { } configuration) session.Configure(configuration);
            return session;
        }
        catch (PolicyPackException exception)
        {
            throw new InputException(exception.Message, exception);
        }
    }

    private static Finding Tighten(Finding finding, Severity? failOn) =>
        failOn is { } least && finding.Status == FindingStatus.Violation && finding.Severity >= least
            ? finding with { Enforcement = EnforcementLevel.Mandatory }
            : finding;

    private static PolicyEvidence Sum(IEnumerable<PolicyEvidence> group) => group.Aggregate((so, one) => so with
    {
        Passed = so.Passed + one.Passed,
        NotApplicable = so.NotApplicable + one.NotApplicable,
        Undetermined = so.Undetermined + one.Undetermined,
        Violations = so.Violations + one.Violations,
        Errors = so.Errors + one.Errors,
    });

    private static string Kind(SourceKind kind) => kind.ToString().ToLowerInvariant();
}

using Platform.Gate.Findings;
using Platform.Gate.Packs;
using Platform.Gate.Sources;
using Platform.Policies;
using Pulumi.Policy;

namespace Platform.Gate.Commands;

/// <summary>The judge that asks the packs about stacks.</summary>
internal sealed class PolicyJudge(
    Func<CancellationToken, Task<(IReadOnlyList<StackSource> Sources, IReadOnlyList<string> Failures)>> read, JudgeSettings settings) : IJudge
{
    public string Name => "policies";

    public async Task<Judgement> JudgeAsync(CancellationToken cancellation)
    {
        var (sources, failures) = await read(cancellation);
        return Run(sources, failures, settings, cancellation);
    }

    /// <exception cref="InputException">The pack's configuration or a waiver file is not valid.</exception>
    public static Judgement Run(IReadOnlyList<StackSource> sources, IReadOnlyList<string> failures, JudgeSettings settings, CancellationToken cancellation)
    {
        var pack = PlatformPack.Create();
        var findings = new List<Finding>();
        var evidence = new List<PolicyEvidence>();
        var waivers = new List<Waiver>();
        foreach (var source in sources)
        {
            var session = Session(pack, settings);
            session.Waivers = Waivers(session, source, settings);
            waivers.AddRange(session.Waivers);
            var (found, evaluated) = PackEvaluation.Run(source, session, cancellation);
            findings.AddRange(found);
            evidence.AddRange(evaluated);
        }

        return new()
        {
            Sources = [.. sources.Select(source => Source(source, settings.Repository))],
            Packs = [new(pack.Name, pack.Version, pack.Policies.Count, PackHash.Of(pack))],
            Evidence = evidence,
            Findings = findings,
            Waivers = waivers,
            Notices =
            [
                .. sources.SelectMany(source => source.Notices.Distinct(StringComparer.Ordinal).Select(notice => (source.Name, Notice: notice)))
                    .GroupBy(told => told.Notice, told => told.Name, StringComparer.Ordinal)
                    .Select(told => $"{string.Join(", ", told)}: {told.Key}"),
            ],
            Failures = [.. failures, .. sources.Select(source => source.Failure).OfType<string>()],
        };
    }

    private static ReportSource Source(StackSource source, Repository repository) => new(source.Kind.ToString().ToLowerInvariant(), source.Name, source.Resources.Count)
    {
        Directory = source.ProjectDirectory is { } directory ? repository.Relative(directory) : null,
        File = source.ProjectDirectory is null ? null : "Pulumi.yaml",
        Graph =
        [
            .. source.Resources.Select(resource => new ReportResource(
                resource.Inputs.Urn, resource.Inputs.Type, resource.Inputs.Name, resource.Inputs.Parent, resource.Inputs.Dependencies)),
        ],
    };

    /// <summary>The named file must be there, on the command line, in <c>gate.yaml</c> or in the configuration; the usual one need not be.</summary>
    private static IReadOnlyList<Waiver> Waivers(PackSession session, StackSource source, JudgeSettings settings)
    {
        if (settings.Waivers is { } named) return WaiverFiles.ReadFile(named);
        if (source.ProjectDirectory is not { } directory) return [];
        var path = Path.Combine(directory, session.WaiverPath);
        return session.WaiverPath != WaiverFile.DefaultName || File.Exists(path) ? WaiverFiles.ReadFile(path) : [];
    }

    private static PackSession Session(PolicyPack pack, JudgeSettings settings)
    {
        try
        {
            var session = new PackSession(pack, settings.Clock);
            if (settings.Configuration is { } configuration) session.Configure(configuration);
            return session;
        }
        catch (PolicyPackException exception)
        {
            throw new InputException(exception.Message, exception);
        }
    }
}

using Platform.Gate.Engine;
using Platform.Gate.Findings;
using Platform.Gate.Packs;
using Platform.Gate.Sources;
using Platform.Policies;

namespace Platform.Gate.Commands;

/// <summary>The judge that asks the packs about stacks.</summary>
internal sealed class PolicyJudge(
    Func<CancellationToken, Task<(IReadOnlyList<StackSource> Sources, IReadOnlyList<string> Failures)>> read, JudgeSettings settings) : IJudge
{
    public string Name => "policies";

    public async Task<Judgement> JudgeAsync(CancellationToken cancellation)
    {
        var (sources, failures) = await read(cancellation);
        return await RunAsync(sources, failures, settings, cancellation);
    }

    /// <exception cref="InputException">The pack's configuration or a waiver file is not valid.</exception>
    public static async Task<Judgement> RunAsync(IReadOnlyList<StackSource> sources, IReadOnlyList<string> failures, JudgeSettings settings, CancellationToken cancellation)
    {
        var pack = PlatformPack.Create();

        // Each stack has processes of its own of every plugin: more at once than there are processors would only wait for each other.
        using var slots = new SemaphoreSlim(Math.Max(2, Environment.ProcessorCount));
        var plugins = new PluginPackOptions { Output = settings.Verbose ? Console.Error : null };
        var judged = await Task.WhenAll(sources.Select(source => JudgeAsync(source, slots)));
        return new()
        {
            Sources = [.. sources.Select(source => Source(source, settings.Repository))],
            Packs = sources.Count == 0
                ? [new(pack.Name, pack.Version, pack.Policies.Count, PackHash.Of(pack))]
                : [.. judged.SelectMany(one => one.Packs).Distinct()],
            Evidence = [.. judged.SelectMany(one => one.Evidence)],
            Findings = [.. judged.SelectMany(one => one.Findings)],
            Remediated = [.. judged.SelectMany(one => one.Remediated)],
            Waivers = [.. judged.SelectMany(one => one.Waivers)],
            Notices =
            [
                .. sources.Zip(judged, (source, one) => (source.Name, Notices: source.Notices.Concat(one.Notices)))
                    .SelectMany(told => told.Notices.Distinct(StringComparer.Ordinal).Select(notice => (told.Name, Notice: notice)))
                    .GroupBy(told => told.Notice, told => told.Name, StringComparer.Ordinal)
                    .Select(told => $"{string.Join(", ", told)}: {told.Key}"),
            ],
            Failures = [.. failures, .. sources.Select(source => source.Failure).OfType<string>(), .. judged.SelectMany(one => one.Failures)],
        };

        async Task<Judgement> JudgeAsync(StackSource source, SemaphoreSlim slot)
        {
            await slot.WaitAsync(cancellation);
            try
            {
                return await new StackJudge(source, pack, plugins, settings).RunAsync(cancellation);
            }
            finally
            {
                slot.Release();
            }
        }
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
}

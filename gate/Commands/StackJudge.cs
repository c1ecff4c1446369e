using Platform.Gate.Engine;
using Platform.Gate.Findings;
using Platform.Gate.Packs;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Commands;

/// <summary>Asks the gate's own pack and all others about one stack. A pack that breaks fails alone, and closed.</summary>
internal sealed class StackJudge(StackSource source, PolicyPack pack, PluginPackOptions plugins, JudgeSettings settings)
{
    private readonly List<Finding> _errors = [];
    private readonly List<string> _failures = [];
    private readonly Lock _lock = new();

    /// <exception cref="InputException">The own pack's configuration or a waiver file is not valid.</exception>
    public async Task<Judgement> RunAsync(CancellationToken cancellation)
    {
        var session = Session();
        session.Waivers = Waivers(session);
        var packs = new List<IPackRun> { new PackEvaluation(session, source, cancellation) };
        try
        {
            var started = await Task.WhenAll(settings.Packs.Select(choice => TryStartAsync(choice, session.Waivers, cancellation)));
            packs.AddRange(started.OfType<IPackRun>());
            return await JudgeAsync(packs, cancellation);
        }
        finally
        {
            await Task.WhenAll(packs.Select(run => run.DisposeAsync().AsTask()));
        }
    }

    private async Task<Judgement> JudgeAsync(List<IPackRun> packs, CancellationToken cancellation)
    {
        var remediation = new StackRemediation(source);
        var mended = await remediation.ApplyAsync(packs, cancellation);
        foreach (var (broken, exception) in remediation.Broken) Broke(broken.Pack.Name, exception);
        var whole = packs.Except(remediation.Broken.Select(broken => broken.Pack));
        var answers = await Task.WhenAll(whole.Select(run => TryJudgeAsync(run, mended, cancellation)));
        return new()
        {
            Packs = [.. packs.Select(run => run.Pack)],
            Evidence = [.. answers.SelectMany(answer => answer.Evidence)],
            Findings = [.. remediation.Findings, .. answers.SelectMany(answer => answer.Findings), .. _errors],
            Remediated = remediation.Remediated,
            Waivers = packs[0].Waivers,
            Notices = remediation.Problems,
            Failures = _failures,
        };
    }

    private async Task<PluginPackRun?> TryStartAsync(PackChoice choice, IReadOnlyList<Waiver> waivers, CancellationToken cancellation)
    {
        try
        {
            return await PluginPackRun.StartAsync(choice, source, plugins, waivers, settings.Today, cancellation);
        }
        catch (PackFailedException exception)
        {
            Broke(Shown.Path(choice.Path), exception);
        }
        catch (InputException exception)
        {
            lock (_lock) _failures.Add(exception.Message);
        }

        return null;
    }

    private async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<PolicyEvidence> Evidence)> TryJudgeAsync(IPackRun run, StackSource mended, CancellationToken cancellation)
    {
        try
        {
            return await run.JudgeAsync(mended, cancellation);
        }
        catch (PackFailedException exception)
        {
            Broke(run.Pack.Name, exception);
            return ([], []);
        }
    }

    private void Broke(string name, PackFailedException exception)
    {
        var finding = new Finding
        {
            Kind = "policy",
            Policy = name,
            Pack = name,
            Status = FindingStatus.Error,
            Enforcement = EnforcementLevel.Mandatory,
            Source = source.Name,
            Message = exception.Message,
            Fingerprint = Fingerprint.Of(name, name, urn: null, string.Empty),
        };
        lock (_lock) _errors.Add(finding);
    }

    /// <summary>The named file must be there, on the command line, in <c>gate.yaml</c> or in the configuration; the usual one need not be.</summary>
    private IReadOnlyList<Waiver> Waivers(PackSession session)
    {
        if (settings.Waivers is { } named) return WaiverFiles.ReadFile(named);
        if (source.ProjectDirectory is not { } directory) return [];
        var path = Path.Combine(directory, session.WaiverPath);
        return session.WaiverPath != WaiverFile.DefaultName || File.Exists(path) ? WaiverFiles.ReadFile(path) : [];
    }

    private PackSession Session()
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

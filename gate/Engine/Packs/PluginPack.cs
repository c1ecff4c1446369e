using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// A policy pack in a process of its own, in any language, driven as the Pulumi CLI drives it: started, shaken hands with, told the stack and the
/// configuration, and asked. One pack is for one stack. Disposing it ends its process.
/// </summary>
public sealed class PluginPack : IAsyncDisposable
{
    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(1);

    private readonly PackLauncher _launcher;
    private readonly PluginPackOptions _options;
    private readonly MonitorServer _engine;
    private readonly ProgramLog _log;
    private readonly PackProcess _process;
    private readonly GrpcChannel _channel;
    private readonly Analyzer.AnalyzerClient _client;

    private PluginPack(string path, PackLauncher launcher, PluginPackOptions options, MonitorServer engine, ProgramLog log, PackProcess process, int port)
    {
        Path = path;
        _launcher = launcher;
        _options = options;
        _engine = engine;
        _log = log;
        _process = process;
        Address = $"127.0.0.1:{port}";
        _channel = Loopback.Channel(Address);
        _client = new Analyzer.AnalyzerClient(_channel);
        Info = new AnalyzerInfo { Name = Shown.Path(path) };
    }

    /// <summary>The path it was started from.</summary>
    public string Path { get; }

    /// <summary>Where the pack listens.</summary>
    internal string Address { get; }

    /// <summary>What the pack says of itself and its policies; the version is that of <c>PulumiPolicy.yaml</c> where that has one.</summary>
    public AnalyzerInfo Info { get; private set; }

    /// <summary>The errors the pack logged through the engine.</summary>
    public IReadOnlyList<string> LoggedErrors => _log.Errors;

    /// <summary>Starts a pack.</summary>
    /// <param name="path">Its directory, or its executable.</param>
    /// <param name="stack">The stack it is to judge.</param>
    /// <param name="options">How it is started and asked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InputException">It is not a pack, or lacks what it needs to run.</exception>
    /// <exception cref="PackFailedException">It broke.</exception>
    public static async Task<PluginPack> StartAsync(string path, StackSource stack, PluginPackOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stack);
        var launcher = new PackLauncher(path, options);
        var log = new ProgramLog(options.Output);
        var engine = await MonitorServer.StartAsync(log, cancellationToken).ConfigureAwait(false);
        PackProcess? process = null;
        try
        {
            var start = await launcher.PrepareAsync(engine.Address, cancellationToken).ConfigureAwait(false);
            (process, var port) = await PackProcess.StartAsync(Shown.Path(path), start, options, cancellationToken).ConfigureAwait(false);
            var pack = new PluginPack(path, launcher, options, engine, log, process, port);
            await pack.GreetAsync(stack, cancellationToken).ConfigureAwait(false);
            return pack;
        }
        catch
        {
            process?.Dispose();
            await engine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Configures the pack, with the defaults of its policies where the file says nothing. To be called once, before anything is asked.</summary>
    /// <param name="configuration">The content of a <c>--policy-pack-config</c> file; null when none is given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The configuration as it was sent, by policy name.</returns>
    /// <exception cref="InputException">The configuration is not one the pack's schemas accept.</exception>
    public async Task<IReadOnlyDictionary<string, PolicyConfig>> ConfigureAsync(PropertyMap? configuration, CancellationToken cancellationToken)
    {
        if (!Info.SupportsConfig && configuration is { Count: > 0 }) throw PackErrors.TakesNoConfiguration(Info.Name);
        var merged = PackConfiguration.Merge(Info, configuration ?? PropertyMap.Empty);
        if (!Info.SupportsConfig || merged.Count == 0) return merged;
        var request = new ConfigureAnalyzerRequest();
        foreach (var (policy, config) in merged) request.PolicyConfig.Add(policy, config);
        await AskAsync("Configure", options => _client.ConfigureAsync(request, options), cancellationToken).ConfigureAwait(false);
        return merged;
    }

    /// <summary>Asks for the violations of one resource.</summary>
    public async Task<PackAnswer> AnalyzeAsync(StackResource resource, CancellationToken cancellationToken) => Read("Analyze", await AskAsync(
        "Analyze", options => _client.AnalyzeAsync(AnalyzerRequests.Of(resource.Inputs, resource.Inputs.Properties), options), cancellationToken).ConfigureAwait(false));

    /// <summary>Asks for the remediations of one resource; a pack that has none need not know the call.</summary>
    public async Task<RemediateResponse> RemediateAsync(StackResource resource, CancellationToken cancellationToken) =>
        await AskAsync("Remediate", options => _client.RemediateAsync(AnalyzerRequests.Of(resource.Inputs, resource.AllInputs), options), optional: true, _options.CallTimeout, cancellationToken).ConfigureAwait(false)
        ?? new RemediateResponse();

    /// <summary>Asks for the violations of the stack as a whole; a pack without policies for stacks need not know the call.</summary>
    public async Task<PackAnswer> AnalyzeStackAsync(StackSource stack, CancellationToken cancellationToken) => Read("AnalyzeStack", await AskAsync(
        "AnalyzeStack", options => _client.AnalyzeStackAsync(AnalyzerRequests.Of(stack.Resources), options), optional: true, _options.CallTimeout, cancellationToken).ConfigureAwait(false)
        ?? new AnalyzeResponse());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _client.CancelAsync(new Empty(), deadline: DateTime.UtcNow + CancelTimeout).ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException)
        {
            // It is about to be killed anyway.
        }

        _channel.Dispose();
        _process.Dispose();
        await _engine.DisposeAsync().ConfigureAwait(false);
    }

    private async Task GreetAsync(StackSource stack, CancellationToken cancellationToken)
    {
        var handshake = new AnalyzerHandshakeRequest { EngineAddress = _engine.Address, RootDirectory = _launcher.Directory, ProgramDirectory = _launcher.Directory };
        await AskAsync("Handshake", options => _client.HandshakeAsync(handshake, options), optional: true, HandshakeTimeout, cancellationToken).ConfigureAwait(false);

        var configure = new AnalyzerStackConfigureRequest { Stack = stack.Stack, Project = stack.Project, Organization = "organization", DryRun = stack.DryRun };
        configure.ConfigSecretKeys.Add(stack.ConfigSecretKeys);
        configure.Config.Add(new Dictionary<string, string>(stack.Config));
        await AskAsync("ConfigureStack", options => _client.ConfigureStackAsync(configure, options), optional: true, _options.CallTimeout, cancellationToken).ConfigureAwait(false);

        await AskAsync("GetPluginInfo", options => _client.GetPluginInfoAsync(new Empty(), options), cancellationToken).ConfigureAwait(false);
        Info = await AskAsync("GetAnalyzerInfo", options => _client.GetAnalyzerInfoAsync(new Empty(), options), cancellationToken).ConfigureAwait(false);
        if (_launcher.Description["version"]?.Text is { Length: > 0 } version) Info.Version = version;
        if (Info.Description.Length == 0) Info.Description = _launcher.Description["description"]?.Text ?? string.Empty;
    }

    private PackAnswer Read(string call, AnalyzeResponse response)
    {
        try
        {
            return new(
                [.. response.Diagnostics.Select(AnalyzeDiagnostic.Parser.ParseFrom)],
                [.. response.NotApplicable.Select(one => PolicyNotApplicable.Parser.ParseFrom(one).PolicyName)]);
        }
        catch (InvalidProtocolBufferException garbage)
        {
            throw PackErrors.Garbage(Info.Name, call, garbage.Message);
        }
    }

    private async Task<T> AskAsync<T>(string call, Func<CallOptions, AsyncUnaryCall<T>> ask, CancellationToken cancellationToken)
        where T : class => (await AskAsync(call, ask, optional: false, _options.CallTimeout, cancellationToken).ConfigureAwait(false))!;

    private async Task<T?> AskAsync<T>(string call, Func<CallOptions, AsyncUnaryCall<T>> ask, bool optional, TimeSpan limit, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await ask(new CallOptions(deadline: DateTime.UtcNow + limit, cancellationToken: cancellationToken)).ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (exception.Status.DebugException is InvalidProtocolBufferException garbage) throw PackErrors.Garbage(Info.Name, call, garbage.Message);
            switch (exception.StatusCode)
            {
                case StatusCode.Unimplemented when optional: return null;
                case StatusCode.DeadlineExceeded: throw PackErrors.TooSlow(Info.Name, call, limit);
                case StatusCode.Unavailable: throw PackErrors.Died(Info.Name, call, _process.LastWords);
                default: throw PackErrors.Answered(Info.Name, call, exception.Status.Detail, exception);
            }
        }
    }
}

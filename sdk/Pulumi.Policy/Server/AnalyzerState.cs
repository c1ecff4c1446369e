namespace Pulumi.Policy.Server;

/// <summary>What an analyzer process keeps between calls.</summary>
internal sealed class AnalyzerState : IDisposable
{
    private readonly Func<StackInfo, PolicyPack> _createPack;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _gate = new();
    private Task? _watch;

    /// <exception cref="PolicyPackException">The pack cannot be made.</exception>
    public AnalyzerState(Func<StackInfo, PolicyPack> createPack)
    {
        _createPack = createPack;
        Session = Start(StackInfo.None);
    }

    public PackSession Session { get; private set; }

    /// <summary>Trips when the engine cancels or is gone.</summary>
    public CancellationToken Stopping => _cancellation.Token;

    /// <summary>Makes the pack anew for a stack, since its policies may follow from the stack's configuration.</summary>
    /// <exception cref="PolicyPackException">The pack cannot be made.</exception>
    public void ConfigureStack(StackInfo info) => Session = Start(info);

    public void Cancel() => _cancellation.Cancel();

    /// <summary>Stops the process when the engine at that address is gone. Later addresses are ignored: there is one engine.</summary>
    public void Watch(string engineAddress)
    {
        lock (_gate) _watch ??= EngineWatch.RunAsync(engineAddress, Cancel, Stopping);
    }

    public void Dispose() => _cancellation.Dispose();

    private PackSession Start(StackInfo info) => new(_createPack(info)) { Info = info, Cancellation = _cancellation.Token };
}

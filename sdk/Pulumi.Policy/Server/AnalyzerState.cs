namespace Pulumi.Policy.Server;

/// <summary>What an analyzer process keeps between calls.</summary>
internal sealed class AnalyzerState : IDisposable
{
    private readonly Func<StackInfo, PolicyPack> _createPack;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private string? _packDirectory;
    private bool _waiversRead;
    private Task? _watch;
    private EngineLog? _log;

    /// <exception cref="PolicyPackException">The pack cannot be made.</exception>
    public AnalyzerState(Func<StackInfo, PolicyPack> createPack)
    {
        _createPack = createPack;
        Session = Start(StackInfo.None);
        Answers = new(Session);
    }

    public PackSession Session { get; private set; }

    public Answers Answers { get; private set; }

    /// <summary>Trips when the process shall end.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Why the process ends other than at the engine's wish.</summary>
    public string? Failure { get; private set; }

    /// <summary>Makes the pack anew for a stack, since its policies may follow from the stack's configuration.</summary>
    /// <exception cref="PolicyPackException">The pack cannot be made.</exception>
    public void ConfigureStack(StackInfo info)
    {
        Session = Start(info);
        Answers = new(Session);
        _waiversRead = false;
    }

    /// <exception cref="PolicyPackException">The configuration is not valid, or the waivers it names cannot be read.</exception>
    public void Configure(IReadOnlyDictionary<string, PolicyConfiguration> configuration)
    {
        Session.Configure(configuration);
        _waiversRead = false;
        ReadWaivers();
    }

    /// <summary>The waivers are those of the program, in whose directory the engine starts packs. Publishing a pack asks for none.</summary>
    /// <exception cref="PolicyPackException">They cannot be read.</exception>
    public void ReadWaivers()
    {
        lock (_gate)
        {
            if (_waiversRead) return;
            var path = Session.WaiverPath;
            if (File.Exists(path) || path != WaiverFile.DefaultName) Session.Waivers = WaiverFile.Read(path);
            _waiversRead = true;
        }
    }

    /// <summary>Policies stop, and the process ends.</summary>
    public void Cancel()
    {
        _cancellation.Cancel();
        _stopping.Cancel();
    }

    /// <summary>Notes what the engine says at first: where it is, and where the pack is.</summary>
    public void Handshake(string engineAddress, string? packDirectory)
    {
        Watch(engineAddress);
        _packDirectory = packDirectory;
        Session.PackDirectory = packDirectory;
    }

    /// <summary>Stops the process when the engine at that address is gone. Later addresses are ignored: there is one engine.</summary>
    public void Watch(string engineAddress)
    {
        if (engineAddress.Length == 0) return;
        lock (_gate)
        {
            _watch ??= EngineWatch.RunAsync(engineAddress, Cancel, Stopping);
            _log ??= new(engineAddress);
        }
    }

    public Task FlushLogAsync() => _log?.FlushAsync() ?? Task.CompletedTask;

    public void Dispose()
    {
        _cancellation.Dispose();
        _stopping.Dispose();
    }

    private PackSession Start(StackInfo info) => new(_createPack(info))
    {
        Info = info,
        Cancellation = _cancellation.Token,
        PackDirectory = _packDirectory,
        Log = line => _log?.Write(line),
        Exhausted = () =>
        {
            Failure = $"{RunLimits.MostLeftBehind} policies did not finish; the policy pack ends, since their threads cannot be stopped.";
            _stopping.Cancel();
        },
    };
}

using Pulumi.Protocol;

namespace Pulumi;

/// <summary>The engine that runs the program: it takes messages, and answers for resources.</summary>
internal sealed class EngineConnection : IDisposable
{
    private readonly UnaryInvoker _engine;
    private readonly UnaryInvoker _monitor;

    public EngineConnection(string engine, string monitor)
    {
        _engine = new(engine);
        _monitor = engine == monitor ? _engine : new(monitor);
        Engine = new(_engine);
        Monitor = new(_monitor);
    }

    public Engine.EngineClient Engine { get; }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public void Dispose()
    {
        _engine.Dispose();
        _monitor.Dispose();
    }
}

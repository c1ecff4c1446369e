using Grpc.Net.Client;
using Pulumi.Protocol;

namespace Pulumi;

/// <summary>The engine that runs the program, over HTTP/2 without encryption on the loopback interface.</summary>
internal sealed class EngineConnection : IDisposable
{
    private readonly GrpcChannel _engine;
    private readonly GrpcChannel _monitor;

    public EngineConnection(string engine, string monitor)
    {
        _engine = Open(engine);
        _monitor = engine == monitor ? _engine : Open(monitor);
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

    private static GrpcChannel Open(string address) => GrpcChannel.ForAddress($"http://{address}", new()
    {
        // A proxy is for the outside; looking for one takes time besides.
        HttpHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = null,
        MaxSendMessageSize = null,
    });
}

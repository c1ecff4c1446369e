using System.Diagnostics;
using System.Threading.Channels;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol;

namespace Pulumi.Policy.Server;

/// <summary>
/// Sends log lines to the engine, in order and without keeping a policy waiting. The client is made for the first line: most packs
/// never have one. An engine that does not take a line cannot be told so either.
/// </summary>
internal sealed class EngineLog(string address)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Channel<(LogRequest Line, string? Trace)> _lines = Channel.CreateUnbounded<(LogRequest, string?)>(new() { SingleReader = true });
    private readonly Lock _gate = new();
    private Task? _sending;

    public void Write(LogLine line)
    {
        lock (_gate) _sending ??= Task.Run(SendAsync);
        _lines.Writer.TryWrite((new() { Severity = line.Severity, Message = line.Message, Urn = line.Urn }, Activity.Current?.Id));
    }

    /// <summary>Waits until the engine has what was written, for as long as that makes sense.</summary>
    public async Task FlushAsync()
    {
        _lines.Writer.TryComplete();
        if (_sending is { } sending) await Task.WhenAny(sending, Task.Delay(Patience));
    }

    private async Task SendAsync()
    {
        // The engine is on this machine: the user's proxy is none of its business.
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var channel = GrpcChannel.ForAddress($"http://{address}", new() { HttpHandler = handler });
        var engine = new Engine.EngineClient(channel);
        await foreach (var (line, trace) in _lines.Reader.ReadAllAsync())
        {
            var headers = trace is null ? null : new Metadata { { "traceparent", trace } };
            try
            {
                await engine.LogAsync(line, headers, DateTime.UtcNow + Patience);
            }
            catch (RpcException)
            {
                // The engine is on its way out: its own output says why.
            }
        }
    }
}

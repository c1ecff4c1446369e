using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Net.Client;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// Hands registrations and function calls to the transforms of the program, which run in the program itself: a resource's own first, then those of
/// its parents outwards, then those of the stack. Each gets what the one before made of it.
/// </summary>
internal sealed class Transforms : IDisposable
{
    private readonly ConcurrentDictionary<string, GrpcChannel> _channels = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly List<Callback> _ofStack = [];
    private readonly List<Callback> _ofInvokes = [];

    public void AddForStack(Callback callback)
    {
        lock (_lock) _ofStack.Add(callback);
    }

    public void AddForInvokes(Callback callback)
    {
        lock (_lock) _ofInvokes.Add(callback);
    }

    /// <summary>Changes a registration as the transforms say.</summary>
    public async Task ApplyAsync(RegisterResourceRequest request, Registration? parent, CancellationToken cancellationToken)
    {
        foreach (var callback in Of(request, parent))
        {
            var message = new TransformRequest
            {
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Parent = request.Parent,
                Properties = request.Object,
                Options = TransformOptions.Of(request),
            };
            var response = TransformResponse.Parser.ParseFrom(await CallAsync(callback, message, cancellationToken).ConfigureAwait(false));
            if (response.HasProperties) request.Object = response.Properties;
            if (response.Options is not null) TransformOptions.Apply(response.Options, request);
        }
    }

    /// <summary>Changes a call of a function as the transforms say.</summary>
    public async Task ApplyAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        Callback[] callbacks;
        lock (_lock) callbacks = [.. _ofInvokes];
        foreach (var callback in callbacks)
        {
            var message = new TransformInvokeRequest
            {
                Token = request.Tok,
                Args = request.Args,
                Options = new() { Provider = request.Provider, PluginDownloadUrl = request.PluginDownloadURL, Version = request.Version },
            };
            message.Options.PluginChecksums.Add(request.PluginChecksums);
            var response = TransformInvokeResponse.Parser.ParseFrom(await CallAsync(callback, message, cancellationToken).ConfigureAwait(false));
            if (response.HasArgs) request.Args = response.Args;
            if (response.Options is not { } options) continue;
            request.Provider = options.Provider;
            request.PluginDownloadURL = options.PluginDownloadUrl;
            request.Version = options.Version;
        }
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values) channel.Dispose();
    }

    private List<Callback> Of(RegisterResourceRequest request, Registration? parent)
    {
        var callbacks = new List<Callback>(request.Transforms);
        for (var ancestor = parent; ancestor is not null; ancestor = ancestor.Parent) callbacks.AddRange(ancestor.Transforms);
        lock (_lock) callbacks.AddRange(_ofStack);
        return callbacks;
    }

    private async Task<ByteString> CallAsync(Callback callback, IMessage message, CancellationToken cancellationToken)
    {
        var channel = _channels.GetOrAdd(callback.Target, Loopback.Channel);
        var client = new Callbacks.CallbacksClient(channel);
        var call = client.InvokeAsync(new CallbackInvokeRequest { Token = callback.Token, Request = message.ToByteString() }, cancellationToken: cancellationToken);
        return (await call.ResponseAsync.ConfigureAwait(false)).Response;
    }
}

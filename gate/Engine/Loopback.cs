using Grpc.Net.Client;

namespace Platform.Gate.Engine;

/// <summary>Connections to servers of programs and packs on this machine.</summary>
internal static class Loopback
{
    public const int MaximumMessage = 400 * 1024 * 1024;

    /// <summary>A channel to <c>host:port</c>, past any proxy the environment names.</summary>
    public static GrpcChannel Channel(string target) => GrpcChannel.ForAddress($"http://{target}", new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true, ConnectTimeout = TimeSpan.FromSeconds(10) },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = MaximumMessage,
        MaxSendMessageSize = MaximumMessage,
    });
}

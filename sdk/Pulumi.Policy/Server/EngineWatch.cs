using System.Net;
using System.Net.Sockets;

namespace Pulumi.Policy.Server;

/// <summary>
/// Notices that the engine is gone. A pack that a language host started survives the host's SIGKILL, and standard input is no sign
/// either, since the host gives it none: what remains is the engine's own port.
/// </summary>
internal static class EngineWatch
{
    private const int Attempts = 3;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(string engineAddress, Action onGone, CancellationToken cancellation)
    {
        if (!IPEndPoint.TryParse(engineAddress, out var endPoint)) return;
        try
        {
            for (var failures = 0; failures < Attempts;)
            {
                failures = await WaitForCloseAsync(endPoint, cancellation) ? 0 : failures + 1;
                await Task.Delay(Between, cancellation);
            }

            onGone();
        }
        catch (OperationCanceledException)
        {
            // The process is stopping: there is nothing left to watch.
        }
    }

    /// <summary>Holds a connection until the engine closes it, which a gRPC server also does to one that stays silent.</summary>
    /// <returns>Whether there was a connection.</returns>
    private static async Task<bool> WaitForCloseAsync(IPEndPoint endPoint, CancellationToken cancellation)
    {
        using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endPoint, cancellation);
        }
        catch (SocketException)
        {
            return false;
        }

        try
        {
            var buffer = new byte[256];
            while (await socket.ReceiveAsync(buffer, cancellation) > 0)
            {
                // The server's HTTP/2 settings: of no interest.
            }
        }
        catch (SocketException)
        {
            // A reset is a close.
        }

        return true;
    }
}

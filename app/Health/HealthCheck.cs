using System.Net;
using System.Net.Sockets;

namespace Platform.App.Health;

/// <summary>
/// <c>app --healthcheck</c>: asks the service in the same container whether it is alive. The image has no shell and no curl, and a bare
/// socket starts quicker than an HTTP client.
/// </summary>
internal static class HealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(int port)
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), timeout.Token);
            await socket.SendAsync("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray(), timeout.Token);
            var status = await ReadStatusAsync(socket, timeout.Token);
            if (status == "HTTP/1.1 200") return ExitCodes.Stopped;
            await Console.Error.WriteLineAsync($"unhealthy: the service answered '{status}'");
        }
        catch (SocketException exception)
        {
            await Console.Error.WriteLineAsync($"unhealthy: {exception.Message}");
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"unhealthy: no answer within {Patience.TotalSeconds} s");
        }

        return ExitCodes.Failed;
    }

    private static async Task<string> ReadStatusAsync(Socket socket, CancellationToken cancellation)
    {
        var answer = new byte["HTTP/1.1 200".Length];
        var length = 0;
        while (length < answer.Length)
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(length), cancellation);
            if (read == 0) break;
            length += read;
        }

        return System.Text.Encoding.ASCII.GetString(answer, 0, length);
    }
}

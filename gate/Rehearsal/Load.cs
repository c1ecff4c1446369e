using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Gate.Rehearsal;

/// <summary>
/// Constant load over plain sockets, since an HTTP client of the framework would repeat some failed requests and hide them. Anything but
/// a whole answer of 2xx counts as failed. Some requests take as long as the longest may: uploads that trickle in.
/// </summary>
internal sealed class Load(int port, int rate, TimeSpan longest)
{
    private const int QuickWorkers = 32;
    private const int SlowWorkers = 8;
    private static readonly byte[] Quick = "GET / HTTP/1.1\r\nHost: rehearsal\r\n\r\n"u8.ToArray();
    private static readonly TimeSpan Drip = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentDictionary<string, int> _reasons = new(StringComparer.Ordinal);
    private readonly TimeSpan _patience = longest + TimeSpan.FromSeconds(20);
    private long _sent;
    private long _failed;

    public long Sent => Interlocked.Read(ref _sent);

    public long Failed => Interlocked.Read(ref _failed);

    public IReadOnlyDictionary<string, int> Reasons => _reasons;

    /// <summary>Runs until it is told to stop; a request that is under way is still awaited.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll([.. Workers(QuickWorkers, QuickAsync, TimeSpan.FromSeconds((double)QuickWorkers / rate), stop), .. Workers(SlowWorkers, SlowAsync, longest, stop)]);

    // One after the other over the time that one request has: requests that all begin together also end together, and a task that
    // leaves in between would have none to lose.
    private IEnumerable<Task> Workers(int count, Func<Socket, CancellationToken, Task> send, TimeSpan pace, CancellationToken stop) =>
        Enumerable.Range(0, count).Select(number => WorkAsync(send, number * pace / count, pace, stop));

    private async Task WorkAsync(Func<Socket, CancellationToken, Task> send, TimeSpan offset, TimeSpan pace, CancellationToken stop)
    {
        Socket? socket = null;
        await Task.Delay(offset, CancellationToken.None);
        var next = Stopwatch.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            next += (long)(pace.TotalSeconds * Stopwatch.Frequency);
            var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), next);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, CancellationToken.None);
            else next = Stopwatch.GetTimestamp();
            socket = await TryAsync(socket, send);
        }

        socket?.Dispose();
    }

    private async Task<Socket?> TryAsync(Socket? socket, Func<Socket, CancellationToken, Task> send)
    {
        using var timeout = new CancellationTokenSource(_patience);
        try
        {
            // The other side may close a connection between two requests, as browsers know.
            if (socket is not null && socket.Poll(0, SelectMode.SelectRead))
            {
                socket.Dispose();
                socket = null;
            }

            if (socket is null)
            {
                socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port, timeout.Token);
            }

            await send(socket, timeout.Token);
            Interlocked.Increment(ref _sent);
            return socket;
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            Interlocked.Increment(ref _sent);
            Interlocked.Increment(ref _failed);
            var reason = exception is SocketException broken ? broken.SocketErrorCode.ToString() : exception is OperationCanceledException ? "timeout" : exception.Message;
            _reasons.AddOrUpdate(reason, 1, (_, count) => count + 1);
            socket?.Dispose();
            return null;
        }
    }

    private static async Task QuickAsync(Socket socket, CancellationToken cancellation)
    {
        await socket.SendAsync(Quick, cancellation);
        await AnswerAsync(socket, cancellation);
    }

    private async Task SlowAsync(Socket socket, CancellationToken cancellation)
    {
        var pieces = Math.Max(1, (int)(longest / Drip));
        var body = Encoding.ASCII.GetBytes(new string('x', 24));
        await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /csp HTTP/1.1\r\nHost: rehearsal\r\nContent-Length: {pieces * body.Length}\r\n\r\n"), cancellation);
        var began = Stopwatch.GetTimestamp();
        for (var piece = 1; piece <= pieces; piece++)
        {
            // By the clock, not by the sum of the waits: a busy machine must not make the longest request longer.
            var wait = piece * Drip - Stopwatch.GetElapsedTime(began);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, cancellation);
            if (socket.Poll(0, SelectMode.SelectRead)) break;
            await socket.SendAsync(body, cancellation);
        }

        await AnswerAsync(socket, cancellation);
    }

    private static async Task AnswerAsync(Socket socket, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            if (read == 0) throw new IOException("closed before the answer was whole");
            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end < 0) continue;
            var head = Encoding.ASCII.GetString(buffer, 0, end);
            if (length < end + 4 + BodyLength(head)) continue;
            if (!head.StartsWith("HTTP/1.1 2", StringComparison.Ordinal)) throw new IOException($"answered {head.AsSpan(9, 3)}");
            return;
        }
    }

    private static int BodyLength(string head)
    {
        const string Name = "content-length:";
        var line = head.Split("\r\n").FirstOrDefault(line => line.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        return line is not null && int.TryParse(line.AsSpan(Name.Length), out var length) ? length : 0;
    }
}

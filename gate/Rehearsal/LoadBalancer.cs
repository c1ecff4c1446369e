using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Platform.Gate.Sources;

namespace Platform.Gate.Rehearsal;

/// <summary>
/// HAProxy, which stands for the load balancer and only forwards: who is registered is told to it. It never tries a request twice, since
/// that would hide what is lost.
/// </summary>
internal sealed class LoadBalancer : IAsyncDisposable
{
    private const int Slots = 40;
    private const int Sigusr2 = 12;
    private readonly string _folder;
    private readonly string?[] _addresses = new string?[Slots];
    private readonly bool[] _draining = new bool[Slots];
    private readonly SemaphoreSlim _lock = new(1, 1);
    private readonly Process _process;

    private LoadBalancer(string folder, int port)
    {
        (_folder, Port) = (folder, port);
        WriteConfiguration();
        var start = new ProcessStartInfo(Executable(), ["-W", "-q", "-f", Path.Combine(folder, "haproxy.cfg")]) { RedirectStandardError = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    public int Port { get; }

    private string SocketPath => Path.Combine(_folder, "haproxy.sock");

    public static async Task<LoadBalancer> StartAsync(int port, CancellationToken cancellation)
    {
        var balancer = new LoadBalancer(Directory.CreateTempSubdirectory("rehearsal-").FullName, port);
        await balancer.WorkerAsync(not: null, cancellation);
        return balancer;
    }

    /// <summary>Sends requests to a task from now on.</summary>
    /// <returns>The place it has.</returns>
    public async Task<int> RegisterAsync(int port, CancellationToken cancellation)
    {
        await _lock.WaitAsync(cancellation);
        try
        {
            var slot = Array.IndexOf(_addresses, null);
            if (slot < 0) throw new InvalidOperationException("The rehearsal has no place left for a task.");
            (_addresses[slot], _draining[slot]) = ($"127.0.0.1 port {port}", false);
            await TellAsync($"set server app/s{slot} addr {_addresses[slot]}", cancellation);
            await TellAsync($"set server app/s{slot} state ready", cancellation);
            return slot;
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <summary>No new requests; those that are there go on.</summary>
    public Task DrainAsync(int slot, CancellationToken cancellation) => ChangeAsync(slot, () =>
    {
        _draining[slot] = true;
        return TellAsync($"set server app/s{slot} state drain", cancellation);
    }, cancellation);

    /// <summary>The deregistration delay is over: what is still open is cut.</summary>
    public Task RemoveAsync(int slot, CancellationToken cancellation) => ChangeAsync(slot, async () =>
    {
        await TellAsync($"set server app/s{slot} state maint", cancellation);
        await TellAsync($"shutdown sessions server app/s{slot}", cancellation);
        _addresses[slot] = null;
    }, cancellation);

    /// <summary>A new process takes over, as when the configuration changes.</summary>
    public Task ReloadAsync(CancellationToken cancellation) => ChangeAsync(0, async () =>
    {
        var worker = await WorkerAsync(not: null, cancellation);
        WriteConfiguration();
        Signals.Send(_process.Id, Sigusr2);
        await WorkerAsync(not: worker, cancellation);
    }, cancellation);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _lock.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ChangeAsync(int slot, Func<Task> change, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        await _lock.WaitAsync(cancellation);
        try
        {
            await change();
        }
        finally
        {
            _lock.Release();
        }
    }

    private void WriteConfiguration()
    {
        var servers = new StringBuilder();
        for (var slot = 0; slot < Slots; slot++)
        {
            var address = _addresses[slot]?.Replace(" port ", ":", StringComparison.Ordinal);
            servers.Append(CultureInfo.InvariantCulture, $"  server s{slot} {address ?? "127.0.0.1:9"}{(address is null || _draining[slot] ? " disabled" : "")}\n");
        }

        File.WriteAllText(Path.Combine(_folder, "haproxy.cfg"), $"""
            global
              maxconn 4000
              stats socket {SocketPath} level admin expose-fd listeners
            defaults
              mode http
              retries 0
              timeout connect 2s
              timeout client 90s
              timeout server 90s
              option idle-close-on-response
            frontend web
              bind 127.0.0.1:{Port}
              default_backend app
            backend app
              balance roundrobin
            {servers}
            """);
    }

    // The number of the process that answers on the control socket.
    private async Task<string> WorkerAsync(string? not, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (_process.HasExited) break;
            try
            {
                var info = await TellAsync("show info", cancellation);
                var worker = info.Split('\n').FirstOrDefault(line => line.StartsWith("Pid:", StringComparison.Ordinal));
                if (worker is not null && worker != not) return worker;
            }
            catch (SocketException)
            {
                // Not there yet.
            }

            await Task.Delay(50, cancellation);
        }

        throw new InvalidOperationException("HAProxy did not start.");
    }

    private async Task<string> TellAsync(string command, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketPath), cancellation);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\n"), cancellation);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static string Executable() =>
        new[] { "/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy" }.FirstOrDefault(File.Exists)
        ?? throw new InputException("A rehearsal needs HAProxy; install it with `apt-get install haproxy`.");
}

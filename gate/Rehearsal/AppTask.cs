using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Platform.Gate.Rehearsal;

/// <summary>One task: a process of the service, and the health checks of its target.</summary>
internal sealed class AppTask : IAsyncDisposable
{
    private readonly Process _process;
    private readonly CancellationTokenSource _checking = new();

    public AppTask(int id, string binary, Variant variant, RolloutNumbers numbers)
    {
        (Id, Port) = (id, FreePort());
        var start = new ProcessStartInfo(binary) { RedirectStandardOutput = true, RedirectStandardError = true };

        // The stop timeout on the rehearsal's clock; three seconds are the least the service can divide.
        var stop = Math.Max(3, (int)numbers.StopTimeout.TotalSeconds);
        start.Environment["STOP_TIMEOUT_SECONDS"] = stop.ToString(CultureInfo.InvariantCulture);
        start.Environment["SHUTDOWN_DELAY_SECONDS"] = "0";
        start.Environment["ASPNETCORE_HTTP_PORTS"] = variant switch
        {
            Variant.ExitsAtStart => "not-a-port",
            Variant.NeverHealthy => FreePort().ToString(CultureInfo.InvariantCulture),
            _ => Port.ToString(CultureInfo.InvariantCulture),
        };
        if (variant == Variant.FailsRequests) start.Environment["MAX_CONCURRENT_REQUESTS"] = "1";
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id { get; }

    public int Port { get; }

    /// <summary>Its place at the load balancer; null while it has none.</summary>
    public int? Slot { get; set; }

    public void Terminate() => Signals.Send(_process.Id, Signals.Terminate);

    public void Kill() => _process.Kill();

    public void StopChecking() => _checking.Cancel();

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>The target group's checks, until the task leaves: says each time when the task turns healthy or unhealthy.</summary>
    public async Task CheckAsync(RolloutNumbers numbers, Action<RolloutEvent> tell)
    {
        using var client = new HttpClient { Timeout = numbers.HealthCheckTimeout };
        var age = Stopwatch.StartNew();
        var health = TargetHealth.New;
        try
        {
            using var timer = new PeriodicTimer(numbers.HealthCheckInterval);
            while (await timer.WaitForNextTickAsync(_checking.Token))
            {
                var before = health;
                health = health.After(await PassesAsync(client, numbers.HealthCheckPath), numbers);
                if (health.State == TargetState.Healthy && before.State != TargetState.Healthy) tell(new RolloutEvent.Healthy(Id));
                if (!health.IsReplaced(age.Elapsed, numbers)) continue;
                tell(new RolloutEvent.Unhealthy(Id));
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The task leaves.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _checking.CancelAsync();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _checking.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> PassesAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}{path}"), _checking.Token);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !_checking.IsCancellationRequested))
        {
            return false;
        }
    }
}

using Platform.App.Configuration;
using Platform.App.Diagnostics;

namespace Platform.App.Health;

/// <summary>
/// The way out: not ready from the moment of SIGTERM, still answering for a while so that the load balancer can look elsewhere, and only
/// then are the doors closed and the requests in flight awaited.
/// </summary>
internal sealed class Draining : IHostedLifecycleService
{
    private readonly Settings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger<Draining> _log;

    public Draining(Settings settings, Readiness readiness, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Draining> log)
    {
        (_settings, _time, _log) = (settings, time, log);
        lifetime.ApplicationStopping.Register(readiness.Stopping);
    }

    // The host's own timeout covers all of its steps: without this wait standing apart it would eat the time of the requests in flight.
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _log.Draining(_settings.ShutdownDelay.TotalSeconds, _settings.DrainTimeout.TotalSeconds);
        await Task.Delay(_settings.ShutdownDelay, _time, CancellationToken.None);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

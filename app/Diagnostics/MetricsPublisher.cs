using Platform.App.Configuration;

namespace Platform.App.Diagnostics;

/// <summary>Writes the metrics once an interval, and what is left of them when the service stops.</summary>
internal sealed class MetricsPublisher(Settings settings, RequestMetrics requests, LogOutput output, TimeProvider time, ILogger<MetricsPublisher> log) : BackgroundService
{
    private RuntimeSummary _before = RuntimeSummary.Read();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Publish();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.MetricsInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Publish();
        }
        catch (OperationCanceledException)
        {
            // The service stops; StopAsync writes the last interval.
        }
    }

    private void Publish()
    {
        var runtime = RuntimeSummary.Read();
        var dropped = output.TakeDropped();
        EmbeddedMetrics.Write(output, time.GetUtcNow(), requests.Take(), runtime, _before, dropped);
        if (dropped > 0) log.LinesDropped(dropped);
        _before = runtime;
    }
}

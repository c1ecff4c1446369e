namespace Platform.App.Diagnostics;

/// <summary>What was asked since the last report.</summary>
internal sealed record RequestSummary(long Requests, long ServerErrors, long ClientErrors, long InFlight, IReadOnlyList<double> Durations);

/// <summary>Counts requests, and keeps a fair sample of their durations.</summary>
internal sealed class RequestMetrics
{
    // An array in the embedded metric format holds 100 values at most:
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
    private const int SampleSize = 100;
    private readonly Lock _lock = new();
    private readonly double[] _sample = new double[SampleSize];
    private long _requests;
    private long _serverErrors;
    private long _clientErrors;
    private long _inFlight;
    private double _slowest;

    public void Begin() => Interlocked.Increment(ref _inFlight);

    public void End(int status, double milliseconds, bool healthCheck)
    {
        Interlocked.Decrement(ref _inFlight);
        if (healthCheck) return;
        lock (_lock)
        {
            if (status >= 500) _serverErrors++;
            else if (status >= 400) _clientErrors++;
            _slowest = Math.Max(_slowest, milliseconds);
#pragma warning disable CA5394 // Which durations are kept is no secret.
            var place = _requests < SampleSize ? _requests : Random.Shared.NextInt64(_requests + 1);
#pragma warning restore CA5394
            if (place < SampleSize) _sample[place] = milliseconds;
            _requests++;
        }
    }

    /// <summary>What was counted since the last call.</summary>
    public RequestSummary Take()
    {
        lock (_lock)
        {
            var durations = _sample[..(int)Math.Min(_requests, SampleSize)];

            // The slowest is what an alarm is about, and must not fall to chance.
            if (durations.Length > 0) durations[Array.IndexOf(durations, durations.Max())] = _slowest;
            var summary = new RequestSummary(_requests, _serverErrors, _clientErrors, Interlocked.Read(ref _inFlight), durations);
            (_requests, _serverErrors, _clientErrors, _slowest) = (0, 0, 0, 0);
            return summary;
        }
    }
}

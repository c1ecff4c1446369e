using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.App.Configuration;

/// <summary>What the environment says, read and checked once, before anything listens.</summary>
internal sealed partial record Settings
{
    // What is left for the last lines of log after the requests are done.
    private const int ExitSeconds = 2;

    public required int Port { get; init; }

    public required LogLevel LogLevel { get; init; }

    /// <summary>How many requests may run at once; more are answered with 503. Health checks do not count.</summary>
    public required int MaxConcurrentRequests { get; init; }

    public required TimeSpan MetricsInterval { get; init; }

    /// <summary>How long the service still answers after it was told to stop, so that the load balancer sees that it is not ready.</summary>
    public required TimeSpan ShutdownDelay { get; init; }

    /// <summary>How long requests in flight then have to end: what ECS's stop timeout leaves.</summary>
    public required TimeSpan DrainTimeout { get; init; }

    /// <summary>The digest of the image that runs, as the task definition names it; null outside a container.</summary>
    public required string? ImageDigest { get; init; }

    public static bool TryRead(Func<string, string?> variable, [NotNullWhen(true)] out Settings? settings, out IReadOnlyList<ConfigurationProblem> problems)
    {
        var found = new List<ConfigurationProblem>();
        var port = Number("ASPNETCORE_HTTP_PORTS", 8080, 1, 65535);
        var stopTimeout = Number("STOP_TIMEOUT_SECONDS", 30, 1, 120);
        var delay = Number("SHUTDOWN_DELAY_SECONDS", 5, 0, 120);
        var drain = stopTimeout - delay - ExitSeconds;
        if (found.Count == 0 && drain < 0)
            found.Add(new("SHUTDOWN_DELAY_SECONDS", $"is {delay}, and {ExitSeconds} seconds more do not fit into a stop timeout of {stopTimeout}; lower it, or raise STOP_TIMEOUT_SECONDS and the task definition's stopTimeout together"));

        settings = new()
        {
            Port = port,
            LogLevel = Level(),
            MaxConcurrentRequests = Number("MAX_CONCURRENT_REQUESTS", 1000, 1, 100_000),
            MetricsInterval = TimeSpan.FromSeconds(Number("METRICS_INTERVAL_SECONDS", 60, 1, 3600)),
            ShutdownDelay = TimeSpan.FromSeconds(delay),
            DrainTimeout = TimeSpan.FromSeconds(drain),
            ImageDigest = Digest(),
        };
        problems = found;
        if (found.Count > 0) settings = null;
        return settings is not null;

        int Number(string name, int fallback, int least, int most)
        {
            var text = variable(name);
            if (string.IsNullOrEmpty(text)) return fallback;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            found.Add(new(name, $"must be a whole number from {least} to {most}"));
            return fallback;
        }

        LogLevel Level()
        {
            var text = variable("LOG_LEVEL");
            if (string.IsNullOrEmpty(text)) return LogLevel.Information;
            if (Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level) && !char.IsAsciiDigit(text[0])) return level;
            found.Add(new("LOG_LEVEL", "must be Trace, Debug, Information, Warning, Error, Critical or None"));
            return LogLevel.Information;
        }

        string? Digest()
        {
            var text = variable("IMAGE_DIGEST");
            if (string.IsNullOrEmpty(text)) return null;
            if (DigestPattern().IsMatch(text)) return text;
            found.Add(new("IMAGE_DIGEST", "must be sha256: and 64 hexadecimal digits"));
            return null;
        }
    }

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DigestPattern();
}

namespace Platform.App.Diagnostics;

/// <summary>Every line the service logs. The names in braces become fields that CloudWatch Logs Insights finds by themselves.</summary>
internal static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Listening on port {port}, commit {commit}, digest {digest}.")]
    public static partial void Started(this ILogger log, int port, string commit, string? digest);

    [LoggerMessage(2, LogLevel.Information, "Told to stop: not ready any more, answering for {delaySeconds} s, then {drainSeconds} s for requests in flight.")]
    public static partial void Draining(this ILogger log, double delaySeconds, double drainSeconds);

    [LoggerMessage(3, LogLevel.Information, "Stopped.")]
    public static partial void Stopped(this ILogger log);

    [LoggerMessage(4, LogLevel.Critical, "Configuration: {variable} {problem}.")]
    public static partial void BadConfiguration(this ILogger log, string variable, string problem);

    [LoggerMessage(5, LogLevel.Critical, "Cannot listen on port {port}: {reason}")]
    public static partial void CannotListen(this ILogger log, int port, string reason);

    [LoggerMessage(10, LogLevel.Information, "{method} {route} {status} in {durationMs} ms, trace {traceId}", SkipEnabledCheck = true)]
    public static partial void Request(this ILogger log, string method, string route, int status, double durationMs, string traceId);

    [LoggerMessage(11, LogLevel.Error, "{method} {route} failed, trace {traceId}")]
    public static partial void RequestFailed(this ILogger log, Exception exception, string method, string route, string traceId);

    [LoggerMessage(12, LogLevel.Warning, "The browser refused {blocked} by {directive}.")]
    public static partial void ContentSecurityViolation(this ILogger log, string blocked, string directive);

    [LoggerMessage(13, LogLevel.Warning, "{lines} lines of log were dropped: standard output is not read fast enough.")]
    public static partial void LinesDropped(this ILogger log, long lines);
}

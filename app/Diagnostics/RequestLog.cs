using System.Diagnostics;

namespace Platform.App.Diagnostics;

/// <summary>
/// A line of log and a measurement for every request. Health checks that pass are not logged, since they come all day, and none is
/// measured: the 503 of a service that drains is no error.
/// </summary>
internal static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Platform.App.Requests");
        var metrics = app.Services.GetRequiredService<RequestMetrics>();
        var logged = log.IsEnabled(LogLevel.Information);
        app.Use(next => async context =>
        {
            var started = Stopwatch.GetTimestamp();
            metrics.Begin();
            try
            {
                await next(context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
            {
                // The border of one request: the service outlives it, and the client learns nothing of the inside.
                if (context.Response.HasStarted) context.Abort();
                else context.Response.StatusCode = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
                if (exception is not BadHttpRequestException) log.RequestFailed(exception, Method(context), Route(context), TraceId(context));
            }
            catch (OperationCanceledException)
            {
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
            finally
            {
                var status = context.Response.StatusCode;
                var healthCheck = context.GetEndpoint()?.Metadata.GetMetadata<HealthEndpoint>() is not null;
                var duration = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                metrics.End(status, duration, healthCheck);
                if (logged && !(healthCheck && status == StatusCodes.Status200OK)) log.Request(Method(context), Route(context), status, Math.Round(duration, 3), TraceId(context));
            }
        });
    }

    // The method is the client's text until it is one we know.
    private static string Method(HttpContext context) =>
        HttpMethods.GetCanonicalizedValue(context.Request.Method) is { Length: <= 7 } method && char.IsAsciiLetterUpper(method[0]) ? method : "OTHER";

    // The route, not the path: paths are unbounded, and may hold what nobody should log.
    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";

    /// <summary>The load balancer's trace id when it sent one of a plausible form, else the connection's own.</summary>
    private static string TraceId(HttpContext context)
    {
        // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-request-tracing.html
        var header = context.Request.Headers["X-Amzn-Trace-Id"];
        return header is [{ Length: > 0 and <= 128 } id] && !id.AsSpan().ContainsAnyExcept(TraceIdCharacters) ? id : context.TraceIdentifier;
    }

    private static readonly System.Buffers.SearchValues<char> TraceIdCharacters =
        System.Buffers.SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ=;:-_.");
}

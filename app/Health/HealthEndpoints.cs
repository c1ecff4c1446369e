using Platform.App.Diagnostics;

namespace Platform.App.Health;

/// <summary><c>/healthz</c> for the container's health check, <c>/readyz</c> for the load balancer's.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.MapGet("/healthz", context => AnswerAsync(context, StatusCodes.Status200OK, "alive\n")).WithMetadata(new HealthEndpoint());
        app.MapGet("/readyz", context => readiness.IsReady
            ? AnswerAsync(context, StatusCodes.Status200OK, "ready\n")
            : AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "not ready\n")).WithMetadata(new HealthEndpoint());
    }

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text);
    }
}

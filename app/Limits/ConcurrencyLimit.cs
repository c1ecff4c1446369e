using Platform.App.Configuration;
using Platform.App.Diagnostics;

namespace Platform.App.Limits;

/// <summary>Past its limit the service says so at once, which is better than answering everybody late.</summary>
internal static class ConcurrencyLimit
{
    public static void UseConcurrencyLimit(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<Settings>().MaxConcurrentRequests;
        var running = 0;
        app.Use(next => async context =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<HealthEndpoint>() is not null)
            {
                await next(context);
                return;
            }

            try
            {
                if (Interlocked.Increment(ref running) <= limit)
                {
                    await next(context);
                    return;
                }

                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "1";
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        });
    }
}

namespace Platform.App.Health;

/// <summary>While the service drains, every answer asks the caller to use another connection next time: none is idle when the doors close.</summary>
internal static class ConnectionClosing
{
    public static void UseConnectionClosing(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use(next => context =>
        {
            if (readiness.IsStopping) context.Response.Headers.Connection = "close";
            return next(context);
        });
    }
}

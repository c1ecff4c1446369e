using System.Text.Json;

namespace Platform.App.Pages;

/// <summary><c>/version</c>: what the release pipeline asks to see whether its image is the one that answers.</summary>
internal static class VersionEndpoint
{
    public static void MapVersion(this WebApplication app)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(app.Services.GetRequiredService<VersionInfo>(), VersionJson.Default.VersionInfo);
        app.MapGet("/version", async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        });
    }
}

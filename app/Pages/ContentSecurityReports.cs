using System.Text.Json;
using Platform.App.Diagnostics;
using Platform.App.Limits;

namespace Platform.App.Pages;

/// <summary>
/// <c>/csp</c>: where browsers report what the content security policy refused. Anybody may send anything, so little of it is
/// kept, and not often.
/// </summary>
internal static class ContentSecurityReports
{
    private const int MostCharacters = 200;
    private const int MostPerMinute = 20;

    public static void MapContentSecurityReports(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Platform.App.ContentSecurity");
        var budget = new Budget(MostPerMinute, app.Services.GetRequiredService<TimeProvider>());
        app.MapPost("/csp", async context =>
        {
            var body = await ReadAsync(context.Request, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            if (!budget.Take() || Violation(body) is not { } violation) return;
            log.ContentSecurityViolation(violation.Blocked, violation.Directive);
        });
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, RequestLimits.MaxBodyBytes, cancellation);
        return body.ToArray();
    }

    // Two shapes: report-uri sends {"csp-report": {...}}, the Reporting API an array of {"type", "body": {...}}.
    private static (string Blocked, string Directive)? Violation(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array) root = root.EnumerateArray().FirstOrDefault();
            if (root.ValueKind != JsonValueKind.Object) return null;
            if (root.TryGetProperty("csp-report", out var old)) return (Text(old, "blocked-uri"), Text(old, "violated-directive"));
            return root.TryGetProperty("body", out var report) ? (Text(report, "blockedURL"), Text(report, "effectiveDirective")) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Without the query: it is the part of a URL that may hold something private.
    private static string Text(JsonElement report, string name)
    {
        if (report.ValueKind != JsonValueKind.Object || !report.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return "unknown";
        var text = value.GetString()!.Split('?', '#')[0];
        return text.Length <= MostCharacters ? text : text[..MostCharacters];
    }
}

namespace Platform.App.Pages;

/// <summary><c>/</c> and its style sheet, both inside the binary.</summary>
internal static class LandingPage
{
    // The id of this build, which follows from its content: the pages change only with it. A digest of their own would need OpenSSL,
    // and the image has none.
    private static readonly string ETag = $"\"{typeof(LandingPage).Module.ModuleVersionId:N}\"";

    public static void MapLandingPage(this WebApplication app)
    {
        Map(app, "/", "index.html", "text/html; charset=utf-8");
        Map(app, "/style.css", "style.css", "text/css; charset=utf-8");
    }

    private static void Map(WebApplication app, string route, string resource, string contentType)
    {
        var body = Read(resource);
        app.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], context => AnswerAsync(context, body, contentType));
    }

    private static Task AnswerAsync(HttpContext context, byte[] body, string contentType)
    {
        var response = context.Response;
        response.Headers.ETag = ETag;
        response.Headers.CacheControl = "public, max-age=60";
        if (context.Request.Headers.IfNoneMatch == ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }

    private static byte[] Read(string resource)
    {
        using var stream = typeof(LandingPage).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

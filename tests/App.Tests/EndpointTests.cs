using System.Net;
using System.Text.Json;

namespace Platform.App.Tests;

public sealed class EndpointTests : IAsyncLifetime
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartReadyAsync(("IMAGE_DIGEST", Digest), ("METRICS_INTERVAL_SECONDS", "3600"));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/healthz", "alive\n")]
    [InlineData("/readyz", "ready\n")]
    public async Task Answers_health_checks(string path, string text) => Assert.Equal(text, await _app.Client.GetStringAsync(new Uri(path, UriKind.Relative)));

    [Fact]
    public async Task Serves_a_page_that_its_own_security_policy_lets_through()
    {
        using var answer = await GetAsync("/");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("<main>", html, StringComparison.Ordinal);

        Assert.Contains("style-src 'self'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        using var style = await GetAsync("/style.css");
        Assert.Equal("text/css; charset=utf-8", style.Content.Headers.ContentType?.ToString());
        Assert.Contains("href=\"/style.css\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Answers_an_unchanged_page_without_its_body()
    {
        using var first = await GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/no-such-page")]
    public async Task Sends_security_headers_with_every_answer(string path)
    {
        using var answer = await GetAsync(path);
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.StartsWith("max-age=", Header(answer, "Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Empty(answer.Headers.Server);
    }

    [Fact]
    public async Task Tells_which_image_runs()
    {
        using var version = JsonDocument.Parse(await _app.Client.GetStringAsync(new Uri("/version", UriKind.Relative)));
        Assert.Equal(Digest, version.RootElement.GetProperty("digest").GetString());
        Assert.NotEqual("", version.RootElement.GetProperty("commit").GetString());
    }

    [Fact]
    public async Task Refuses_a_body_past_the_limit()
    {
        using var body = new ByteArrayContent(new byte[16 * 1024 + 1]);
        using var answer = await _app.Client.PostAsync(new Uri("/csp", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Refuses_a_request_line_past_the_limit()
    {
        using var answer = await GetAsync("/" + new string('x', 5000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task Logs_a_refused_source_without_its_query()
    {
        using var report = new StringContent("""{"csp-report":{"blocked-uri":"https://x.example/a?token=hidden","violated-directive":"img-src"}}""");
        using var answer = await _app.Client.PostAsync(new Uri("/csp", UriKind.Relative), report);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(0, await _app.StopAsync());
        var line = Assert.Single(await _app.LogAsync(), line => line.TryGetProperty("blocked", out _));
        Assert.Equal("https://x.example/a", line.GetProperty("blocked").GetString());
    }

    [Theory]
    [InlineData("Root=1-67891233-abcdef012345678912345678", true)]
    [InlineData("Root=1 <script>", false)]
    public async Task Logs_a_request_with_the_trace_id_of_the_load_balancer(string traceId, bool kept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/version?secret=1");
        request.Headers.TryAddWithoutValidation("X-Amzn-Trace-Id", traceId);
        (await _app.Client.SendAsync(request)).Dispose();
        Assert.Equal(0, await _app.StopAsync());
        var line = Assert.Single(await _app.LogAsync(), line => line.TryGetProperty("route", out _));
        Assert.Equal("/version", line.GetProperty("route").GetString());
        Assert.Equal(200, line.GetProperty("status").GetInt32());
        Assert.True(line.GetProperty("durationMs").GetDouble() > 0);
        Assert.Equal(kept, line.GetProperty("traceId").GetString() == traceId);
        Assert.DoesNotContain("secret", line.GetRawText(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _app.Client.GetAsync(new Uri(path, UriKind.Relative));

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}

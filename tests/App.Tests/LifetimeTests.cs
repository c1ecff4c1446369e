using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.App.Tests;

public sealed class LifetimeTests
{
    [Fact]
    public async Task Is_alive_and_not_ready_while_it_drains_and_asks_callers_to_go()
    {
        await using var app = await RunningApp.StartReadyAsync(("SHUTDOWN_DELAY_SECONDS", "5"));
        app.Terminate();
        while (await app.IsReadyAsync()) await Task.Delay(20);

        using var page = await app.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.ConnectionClose);
        using var health = await app.Client.GetAsync(new Uri("/healthz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(0, await app.ExitAsync());
    }

    [Fact]
    public async Task Finishes_a_request_that_was_in_flight_when_it_was_told_to_stop()
    {
        await using var app = await RunningApp.StartReadyAsync();
        using var socket = await BeginReportAsync(app);
        app.Terminate();
        while (await app.IsReadyAsync()) await Task.Delay(20);
        await Task.Delay(300);
        await socket.SendAsync("{}"u8.ToArray());
        var answer = new byte[256];
        var length = await socket.ReceiveAsync(answer);
        Assert.StartsWith("HTTP/1.1 204", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
        Assert.Equal(0, await app.ExitAsync());
    }

    [Fact]
    public async Task Does_not_outlive_the_stop_timeout_for_a_request_that_never_ends()
    {
        await using var app = await RunningApp.StartReadyAsync(("STOP_TIMEOUT_SECONDS", "4"));
        using var socket = await BeginReportAsync(app);
        app.Terminate();
        Assert.Equal(0, await app.ExitAsync().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Does_not_start_with_a_bad_configuration_and_names_every_mistake()
    {
        await using var app = RunningApp.Start([], ("LOG_LEVEL", "loud"), ("SHUTDOWN_DELAY_SECONDS", "-1"), ("IMAGE_DIGEST", "hunter2"));
        Assert.Equal(2, await app.ExitAsync());
        var log = await app.LogAsync();
        Assert.Equal(["SHUTDOWN_DELAY_SECONDS", "LOG_LEVEL", "IMAGE_DIGEST"], log.Select(line => line.GetProperty("variable").GetString()));
        Assert.All(log, line => Assert.DoesNotContain("hunter2", line.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_that_its_port_is_taken()
    {
        await using var first = await RunningApp.StartReadyAsync();
        await using var second = RunningApp.Start([], ("ASPNETCORE_HTTP_PORTS", $"{first.Port}"));
        Assert.Equal(1, await second.ExitAsync());
        Assert.Contains(await second.LogAsync(), line => line.TryGetProperty("port", out var port) && port.GetInt32() == first.Port);
    }

    [Fact]
    public async Task Health_check_passes_while_the_service_answers_and_fails_after()
    {
        await using var app = await RunningApp.StartReadyAsync();
        await using (var check = RunningApp.Start(["--healthcheck"], ("ASPNETCORE_HTTP_PORTS", $"{app.Port}"))) Assert.Equal(0, await check.ExitAsync());
        Assert.Equal(0, await app.StopAsync());

        await using var late = RunningApp.Start(["--healthcheck"], ("ASPNETCORE_HTTP_PORTS", $"{app.Port}"));
        Assert.Equal(1, await late.ExitAsync());
        Assert.StartsWith("unhealthy: ", await late.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_503_past_its_limit_and_stays_healthy()
    {
        await using var app = await RunningApp.StartReadyAsync(("MAX_CONCURRENT_REQUESTS", "1"));
        using var socket = await BeginReportAsync(app);
        using var page = await app.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal("1", page.Headers.RetryAfter?.ToString());
        Assert.True(await app.IsReadyAsync());

        await socket.SendAsync("{}"u8.ToArray());
        Assert.True(await socket.ReceiveAsync(new byte[256]) > 0);
        using var later = await app.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    // A request whose body has not come yet: the service waits for two more bytes.
    private static async Task<Socket> BeginReportAsync(RunningApp app)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 30_000 };
        await socket.ConnectAsync(IPAddress.Loopback, app.Port);
        await socket.SendAsync("POST /csp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"u8.ToArray());

        // The service asks for the body once it reads it: from here on the request is in flight.
        var answer = new byte[25];
        var length = await socket.ReceiveAsync(answer);
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", Encoding.ASCII.GetString(answer, 0, length));
        return socket;
    }
}

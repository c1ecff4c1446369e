using System.Text.Json;

namespace Platform.App.Tests;

/// <summary>Metrics as the running service writes them, held against the rules CloudWatch has for them.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Writes_metrics_that_cloudwatch_can_read()
    {
        await using var app = await RunningApp.StartReadyAsync(("METRICS_INTERVAL_SECONDS", "3600"));
        for (var request = 0; request < 130; request++) (await app.Client.GetAsync(new Uri("/", UriKind.Relative))).Dispose();
        (await app.Client.GetAsync(new Uri("/missing", UriKind.Relative))).Dispose();
        Assert.Equal(0, await app.StopAsync());

        var line = Assert.Single(await app.LogAsync(), line => line.TryGetProperty("_aws", out _));
        var directive = Assert.Single(line.GetProperty("_aws").GetProperty("CloudWatchMetrics").EnumerateArray());
        Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(line.GetProperty("_aws").GetProperty("Timestamp").GetInt64()), DateTimeOffset.UtcNow.AddMinutes(-2), DateTimeOffset.UtcNow);
        Assert.Equal("Platform/Service", directive.GetProperty("Namespace").GetString());
        foreach (var dimension in directive.GetProperty("Dimensions").EnumerateArray().SelectMany(set => set.EnumerateArray()))
            Assert.Equal(JsonValueKind.String, line.GetProperty(dimension.GetString()!).ValueKind);
        foreach (var metric in directive.GetProperty("Metrics").EnumerateArray())
            Assert.Contains(line.GetProperty(metric.GetProperty("Name").GetString()!).ValueKind, new[] { JsonValueKind.Number, JsonValueKind.Array });

        Assert.Equal(131, line.GetProperty("Requests").GetInt64());
        Assert.Equal(1, line.GetProperty("ClientErrors").GetInt64());
        Assert.Equal(0, line.GetProperty("ServerErrors").GetInt64());
        Assert.Equal(100, line.GetProperty("RequestDuration").GetArrayLength());
        Assert.True(line.GetProperty("ResidentMemory").GetInt64() > 1_000_000);
    }

    [Fact]
    public async Task Names_no_metric_that_it_does_not_hold()
    {
        await using var app = await RunningApp.StartReadyAsync(("METRICS_INTERVAL_SECONDS", "3600"));
        Assert.Equal(0, await app.StopAsync());
        var line = Assert.Single(await app.LogAsync(), line => line.TryGetProperty("_aws", out _));
        var names = line.GetProperty("_aws").GetProperty("CloudWatchMetrics")[0].GetProperty("Metrics").EnumerateArray().Select(metric => metric.GetProperty("Name").GetString()).ToList();
        Assert.DoesNotContain("RequestDuration", names);
        Assert.All(names, name => Assert.True(line.TryGetProperty(name!, out _)));
    }
}

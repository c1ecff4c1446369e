using System.Diagnostics;
using System.Text.Json.Nodes;
using Platform.Gate.Rehearsal;

namespace Infra.Tests.Monitoring;

/// <summary>A metric as somebody asks for it.</summary>
internal sealed record MetricUse(string Where, string Namespace, string Metric, IReadOnlyCollection<string> Dimensions);

/// <summary>What is emitted: by AWS, as its documentation has it, and by the service, as it writes when it runs.</summary>
internal sealed class EmittedMetrics
{
    private readonly Dictionary<(string Namespace, string Metric), HashSet<string>> _dimensions = [];

    public static async Task<EmittedMetrics> ReadAsync()
    {
        var emitted = new EmittedMetrics();
        emitted.AddTable(Path.Combine(Stacks.Root, "tests", "Infra.Tests", "Monitoring", "aws-metrics.txt"));
        foreach (var line in await ServiceLogAsync()) emitted.AddOfLog(JsonNode.Parse(line)!);
        return emitted;
    }

    /// <summary>Why an alarm or a graph would never see a value; null when it would.</summary>
    public string? Problem(MetricUse use) =>
        !_dimensions.TryGetValue((use.Namespace, use.Metric), out var sets) ? $"{use.Where}: nobody emits {use.Namespace} {use.Metric}"
        : !sets.Contains(Key(use.Dimensions)) ? $"{use.Where}: {use.Namespace} {use.Metric} has no dimensions {Key(use.Dimensions)}; it has {string.Join(" or ", sets)}"
        : null;

    private void AddTable(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => !line.StartsWith('#')))
        {
            var words = line.Split(' ', 3);
            foreach (var set in words[2].Split('|', StringSplitOptions.TrimEntries)) Add(words[0], words[1], set.Split(','));
        }
    }

    private void AddOfLog(JsonNode line)
    {
        foreach (var directive in line["_aws"]?["CloudWatchMetrics"]?.AsArray() ?? [])
            foreach (var metric in directive!["Metrics"]!.AsArray())
                foreach (var set in directive["Dimensions"]!.AsArray())
                    Add((string)directive["Namespace"]!, (string)metric!["Name"]!, set.Texts());
    }

    private void Add(string space, string metric, IEnumerable<string> dimensions)
    {
        if (!_dimensions.TryGetValue((space, metric), out var sets)) _dimensions[(space, metric)] = sets = new(StringComparer.Ordinal);
        sets.Add(Key(dimensions));
    }

    private static string Key(IEnumerable<string> dimensions) => string.Join(',', dimensions.Order(StringComparer.Ordinal));

    // The published service answers a request, is told to stop, and writes its metrics on the way out.
    private static async Task<IReadOnlyList<string>> ServiceLogAsync()
    {
        var binary = Path.Combine(Stacks.Root, "artifacts", "app", "app");
        Assert.True(File.Exists(binary), $"{binary} is missing: run scripts/publish.sh first.");
        var start = new ProcessStartInfo(binary) { RedirectStandardOutput = true };
        var port = AppTask.FreePort();
        start.Environment["ASPNETCORE_HTTP_PORTS"] = $"{port}";
        start.Environment["SHUTDOWN_DELAY_SECONDS"] = "0";
        using var service = Process.Start(start)!;
        try
        {
            var lines = new List<string> { (await service.StandardOutput.ReadLineAsync())! };
            using var client = new HttpClient();
            using (var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"))) Assert.True(answer.IsSuccessStatusCode);
            Signals.Send(service.Id, Signals.Terminate);
            while (await service.StandardOutput.ReadLineAsync() is { } line) lines.Add(line);
            return lines;
        }
        finally
        {
            service.Kill();
        }
    }
}

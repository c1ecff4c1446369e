using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Platform.Gate.Findings;
using Platform.Gate.Reports;
using Snapshooter.Xunit;

namespace Gate.Tests.Reports;

public sealed class SarifReportTests : IDisposable
{
    // GitHub's documented limits: what is over is rejected or not shown.
    private const int ResultsTaken = 25_000;
    private const int RulesTaken = 25_000;
    private const int TagsShown = 10;
    private const long BytesTaken = 10 * 1024 * 1024;

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Tells_each_status_in_SARIFs_words() => Samples.Write(SarifReport.Write).MatchSnapshot("report.sarif");

    [Fact]
    public async Task Is_valid_by_Microsofts_validator_and_its_rules_for_GitHub()
    {
        Assert.Empty(await ProblemsAsync(Samples.Write(SarifReport.Write)));
        Assert.Empty(await ProblemsAsync(Samples.Write(SarifReport.Write, Samples.Attack)));
    }

    [Fact]
    public async Task The_validator_sees_what_is_not_valid() =>
        Assert.NotEmpty(await ProblemsAsync(Samples.Write(SarifReport.Write).Replace("\"level\": \"error\"", "\"levle\": \"error\"", StringComparison.Ordinal)));

    [Fact]
    public async Task Is_valid_by_the_standards_schema()
    {
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Places.Of("tests/readers/node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json"));

        Assert.Empty(schema.Validate(Samples.Write(SarifReport.Write)));
        Assert.NotEmpty(schema.Validate(Samples.Write(SarifReport.Write).Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Gives_every_result_a_file_rule_and_fingerprint_of_its_own()
    {
        using var log = Log(Samples.All);
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(Samples.All.Findings.Count, results.Count);
        Assert.All(results, result =>
        {
            Assert.NotEqual(string.Empty, UriOf(result));
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        });
        Assert.Equal(results.Count, results.Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()).Distinct().Count());
    }

    [Fact]
    public void Points_at_the_project_file_where_nothing_better_is_known()
    {
        using var log = Log(Samples.All);
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(one => one.GetProperty("ruleId").GetString() == "iam-no-star");

        Assert.Equal("infra/service/Pulumi.yaml", UriOf(result));
    }

    [Fact]
    public void Says_which_results_are_new_when_there_is_a_report_to_compare_with()
    {
        using var log = Log(Samples.All with { Fixed = [] });
        var states = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("baselineState").GetString()).ToList();

        Assert.Single(states, "new");
        Assert.Equal(Samples.All.Findings.Count - 1, states.Count(state => state == "unchanged"));
    }

    [Fact]
    public void Stays_within_what_GitHub_takes_and_says_what_it_left_out()
    {
        var report = Samples.Many(ResultsTaken + 1_000);
        var text = Samples.Write(SarifReport.Write, report);
        using var log = JsonDocument.Parse(text);
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal(ResultsTaken, run.GetProperty("results").GetArrayLength());
        Assert.InRange(Compressed(text), 1, BytesTaken);
        Assert.InRange(rules.GetArrayLength(), 1, RulesTaken);
        Assert.All(rules.EnumerateArray(), rule => Assert.InRange(rule.GetProperty("properties").GetProperty("tags").GetArrayLength(), 1, TagsShown));
        Assert.Contains("1000 of 26000 findings are left out", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All(run.GetProperty("results").EnumerateArray().TakeLast(10), result => Assert.NotEqual("error", result.GetProperty("level").GetString()));
    }

    [Fact]
    public void Leaves_results_out_until_it_is_small_enough()
    {
        using var writer = new StringWriter();
        SarifReport.Write(Samples.Many(4_000), writer, limit: 50_000);

        Assert.InRange(Compressed(writer.ToString()), 1, 50_000);
        Assert.Contains("findings are left out", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_no_link_of_hostile_texts()
    {
        using var log = Log(Samples.Attack);
        var text = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!;

        Assert.True(Samples.IsInert(text));
        Assert.DoesNotContain("[link](", text, StringComparison.Ordinal);
        Assert.Contains(@"\[link\](", text, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static JsonDocument Log(Report report) => JsonDocument.Parse(Samples.Write(SarifReport.Write, report));

    private static string UriOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    private static long Compressed(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return stream.Length;
    }

    // Notes and the warning about an address of the tool's home page are advice; "error" is what GitHub or a reader trips over.
    private async Task<IReadOnlyList<string>> ProblemsAsync(string sarif)
    {
        var path = _directory.Write("report.sarif", sarif);
        var answer = Path.Combine(_directory.Path, "problems.sarif");
        var tool = Places.Of("tests/readers/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
        var run = await Tool.RunAsync(tool, _directory.Path, ["validate", path, "--rule-kind", "Sarif;Gh", "--output", answer, "--log", "ForceOverwrite"]);
        using var problems = JsonDocument.Parse(await File.ReadAllTextAsync(answer));
        var found = problems.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.TryGetProperty("level", out var level) && level.GetString() == "error")
            .Select(result => $"{result.GetProperty("ruleId").GetString()} {result.GetProperty("message").GetRawText()}").ToList();
        return run.ExitCode == 0 ? found : [.. found, run.All];
    }
}

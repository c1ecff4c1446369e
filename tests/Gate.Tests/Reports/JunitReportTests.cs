using System.Text.Json;
using System.Xml.Linq;
using Platform.Gate.Reports;
using Snapshooter.Xunit;

namespace Gate.Tests.Reports;

public sealed class JunitReportTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Tells_failures_errors_and_what_was_skipped() => Samples.Write(JunitReport.Write).MatchSnapshot("junit");

    [Fact]
    public async Task Is_read_by_a_JUnit_parser()
    {
        var read = await ParseAsync(Samples.Write(JunitReport.Write, Samples.All with { Failures = ["infra has no Pulumi.yaml."] }));

        Assert.Equal((10, 3, 2, 5), (read.Number("tests"), read.Number("failures"), read.Number("errors"), read.Number("skipped")));
        Assert.Equal(["service/dev", "service/prod", "workflows", "input"], read.All.Select(suite => suite.GetProperty("name").GetString()));
        Assert.Equal(
            "deploymentCircuitBreaker.rollback is false, expected true",
            read.All[0].GetProperty("testcase")[0].GetProperty("failure")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Is_read_by_a_JUnit_parser_although_its_texts_are_hostile()
    {
        var text = Samples.Write(JunitReport.Write, Samples.Attack);
        var read = await ParseAsync(text);

        Assert.True(Samples.IsInert(text));
        Assert.Contains("<img src=x", read.All[0].GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_what_it_writes()
    {
        var suites = XDocument.Parse(Samples.Write(JunitReport.Write, Samples.Many(500))).Root!.Elements("testsuite").ToList();

        Assert.All(suites, suite =>
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(suite.Descendants("error").Count(), (int)suite.Attribute("errors")!);
            Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
        });
        Assert.NotEmpty(suites[0].Elements("testcase"));
    }

    public void Dispose() => _directory.Dispose();

    private async Task<Parsed> ParseAsync(string xml)
    {
        var path = _directory.Write("junit.xml", xml);
        var parser = Places.Of("tests/readers/node_modules/junit2json/dist/esm/cli.js");
        var run = await Tool.RunAsync("node", _directory.Path, [parser, path]);
        Assert.True(run.ExitCode == 0, run.All);
        using var document = JsonDocument.Parse(run.Output);
        return new(document.RootElement.Clone());
    }

    private sealed record Parsed(JsonElement Root)
    {
        public IReadOnlyList<JsonElement> All => [.. Root.GetProperty("testsuite").EnumerateArray()];

        public int Number(string name) => Root.GetProperty(name).GetInt32();
    }
}

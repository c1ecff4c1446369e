using NJsonSchema;
using Platform.Gate.Findings;
using Platform.Gate.Reports;
using Platform.Gate.Sources;
using Snapshooter.Xunit;

namespace Gate.Tests.Reports;

public sealed class JsonReportTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Has_the_shape_that_the_contract_has() => Samples.Write(JsonReport.Write).MatchSnapshot("report.json");

    [Fact]
    public async Task Is_valid_by_its_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Places.Of("docs/report.schema.json"));

        Assert.Empty(schema.Validate(Samples.Write(JsonReport.Write)));
        Assert.Empty(schema.Validate(Samples.Write(JsonReport.Write, Samples.Attack)));
        Assert.NotEmpty(schema.Validate(Samples.Write(JsonReport.Write).Replace("\"status\": \"waived\"", "\"status\": \"forgiven\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Gives_the_same_bytes_for_the_same_findings() =>
        Assert.Equal(Samples.Write(JsonReport.Write), Samples.Write(JsonReport.Write));

    [Fact]
    public void Reads_back_what_was_written()
    {
        var path = _directory.Write("report.json", Samples.Write(JsonReport.Write));

        var read = ReportFile.Read(path);

        Assert.Equal(Samples.All.Findings.Select(Told), read.Findings.Select(Told));
        Assert.Equal(Samples.All.ExitCode, read.ExitCode);
        Assert.Equal(Samples.All.Blocking, read.Blocking);
        Assert.Equal(Samples.All.Run, read.Run);
    }

    [Theory]
    [InlineData("", "JSON report")]
    [InlineData("{}", "JSON report")]
    [InlineData("[1, 2]", "JSON report")]
    [InlineData("{ \"schemaVersion\": 1, \"findings\": null }", "JSON report")]
    public void Refuses_what_is_no_report(string content, string says)
    {
        var path = _directory.Write("other.json", content);

        var refused = Assert.Throws<InputException>(() => ReportFile.Read(path));

        Assert.Contains("other.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_report_of_another_version()
    {
        var path = _directory.Write("report.json", Samples.Write(JsonReport.Write).Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal));

        Assert.Contains("schemaVersion", Assert.Throws<InputException>(() => ReportFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_hostile_texts_as_they_are_but_escaped()
    {
        var json = Samples.Write(JsonReport.Write, Samples.Attack);

        Assert.True(Samples.IsInert(json));
        Assert.DoesNotContain("<img", json, StringComparison.Ordinal);
        Assert.Equal(Samples.Hostile, ReportFile.Read(_directory.Write("attack.json", json)).Findings[0].Policy);
    }

    public void Dispose() => _directory.Dispose();

    private static object Told(Finding finding) =>
        (finding.Policy, finding.Pack, finding.Status, finding.Enforcement, finding.Severity, finding.Source, finding.Resource, finding.Path, finding.Position, finding.Message, finding.Fingerprint, finding.Waiver?.Id, finding.Waiver?.Expires);
}

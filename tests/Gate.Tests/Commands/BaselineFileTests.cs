using Gate.Tests.Reports;
using Platform.Gate.Configuration;
using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Snapshooter.Xunit;

namespace Gate.Tests.Commands;

public sealed class BaselineFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var path = Path.Combine(_directory.Path, "baseline.json");
        BaselineFile.Write(path, Baseline.Of(Samples.All.Findings));

        Assert.Equal(Baseline.Of(Samples.All.Findings).Entries, BaselineFile.Read(path).Entries);
        File.ReadAllText(path).MatchSnapshot("baseline");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"schemaVersion\": 2, \"findings\": [] }")]
    [InlineData("{ \"schemaVersion\": 1 }")]
    [InlineData("{ \"schemaVersion\": 1, \"findings\": [null] }")]
    [InlineData("{ \"schemaVersion\": 1, \"findings\": [{ \"source\": \"a\" }] }")]
    public void Refuses_what_is_no_baseline(string content)
    {
        var path = _directory.Write("baseline.json", content);

        Assert.Contains("--update-baseline", Assert.Throws<InputException>(() => BaselineFile.Read(path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();
}

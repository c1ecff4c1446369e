using Gate.Tests.Reports;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Gate.Tests.Findings;

public sealed class HistoryTests
{
    private static readonly Finding Web = Samples.Finding("policy", Severity.High, FindingStatus.Violation, "dev", "a:b:C", "web");
    private static readonly Finding Waived = Web with { Status = FindingStatus.Waived, Waiver = Samples.Waiver };

    [Fact]
    public void Tells_when_a_finding_came_how_long_it_stayed_and_who_waived_it()
    {
        var history = Assert.Single(History.Of([new("2026-01-01", []), new("2026-01-05", [Web]), new("2026-02-04", [Waived]), new("2026-03-01", [])]));

        Assert.Equal(("2026-01-05", "2026-02-04", 30, 2, false), (history.First.Name, history.Last.Name, history.DaysOpen, history.Reports, history.Stands));
        Assert.Equal(["W-7"], history.Waivers.Select(waiver => waiver.Id));
    }

    [Fact]
    public void Knows_that_a_finding_came_back() =>
        Assert.Equal((1, 3, true), History.Of([new("1", [Web]), new("2", []), new("3", [Web]), new("4", [Web])]).Select(history => (history.Returns, history.Reports, history.Stands)).Single());

    [Fact]
    public void Puts_what_stands_first()
    {
        var api = Samples.Finding("policy", Severity.Low, FindingStatus.Violation, "dev", "a:b:C", "api");

        Assert.Equal(["api", "web"], History.Of([new("1", [Web]), new("2", [api])]).Select(history => history.Finding.Resource!.Name));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("gate-20261123T1200", "2026-11-23")]
    [InlineData("2026-11-23T12-00-00Z-main", "2026-11-23")]
    [InlineData("run-17", null)]
    [InlineData("99999999", null)]
    public void Finds_the_day_in_the_name_of_a_report(string name, string? day) => Assert.Equal(day, new PastReport(name, []).Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Marks_findings_with_the_day_they_were_first_seen() =>
        Assert.Equal(["2026-01-05", null], History.Mark([new("2026-01-05", [Web])], [Web, Web with { Source = "service/prod" }]).Select(finding => finding.Since));
}

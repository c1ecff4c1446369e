using System.Globalization;
using Platform.Gate.Findings;
using Spectre.Console;

namespace Platform.Gate.Reports;

/// <summary>The life of findings, for people at a terminal: those that stand first, gravest first.</summary>
internal sealed class HistoryReport(IAnsiConsole console, bool all)
{
    public void Write(IReadOnlyList<FindingHistory> histories, IReadOnlyList<PastReport> reports)
    {
        foreach (var history in histories.Where(history => all || history.Stands)) Write(history);
        var stands = histories.Count(history => history.Stands);
        var gone = histories.Count - stands;
        var hint = gone > 0 && !all ? " (--all tells them)" : string.Empty;
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{stands} stand, {gone} are gone{hint}, in {Words.Count(reports.Count, "report")} from {InertText.Line(reports[0].Name)} to {InertText.Line(reports[^1].Name)}.[/]");
    }

    private void Write(FindingHistory history)
    {
        var finding = history.Finding;
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{InertText.Line(finding.Resource?.Name ?? finding.Source)}[/]  {StatusText.Severity(finding.Severity)}  {InertText.Line(finding.Policy)}  [grey]{InertText.Line(finding.Source)}  {InertText.Line(finding.Path)}[/]");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  since {InertText.Line(history.First.Label)}, {Stay(history)}{Returns(history)}"));
        foreach (var waiver in history.Waivers)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  waived by {InertText.Line(waiver.Approver)} until {waiver.Expires:yyyy-MM-dd}: {InertText.Line(waiver.Reason)} (owner {InertText.Line(waiver.Owner)})"));
        console.WriteLine();
    }

    private static string Stay(FindingHistory history)
    {
        var reports = Words.Count(history.Reports, "report");
        var days = history.DaysOpen is { } open ? $", {Words.Count(open, "day")}" : string.Empty;
        return history.Stands ? $"stands in {reports}{days}; now {StatusText.Of(history.Finding)}" : $"last seen {InertText.Line(history.Last.Label)}, in {reports}{days}";
    }

    private static string Returns(FindingHistory history) => history.Returns switch
    {
        0 => string.Empty,
        1 => "; it came back once",
        var times => string.Create(CultureInfo.InvariantCulture, $"; it came back {times} times"),
    };
}

using System.Globalization;
using Platform.Gate.Findings;
using Pulumi.Policy;
using Spectre.Console;

namespace Platform.Gate.Reports;

/// <summary>
/// The report for people at a terminal: by resource, most severe first, each finding with what was found, why it matters and how to
/// mend it; then a summary.
/// </summary>
internal sealed class ConsoleReport(IAnsiConsole console, bool quiet = false)
{
    private const int LabelWidth = 10;

    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    public void Write(Report report)
    {
        if (!quiet)
        {
            foreach (var group in report.Visible.GroupBy(finding => (finding.Source, finding.Resource))
                .OrderByDescending(group => group.Any(finding => finding.Blocks))
                .ThenByDescending(group => group.Max(Rank))
                .ThenBy(group => group.Key.Source, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Resource?.Urn, StringComparer.Ordinal))
                WriteGroup(group.Key.Source, group.Key.Resource, group);
            foreach (var notice in report.Notices) console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]note:[/] {notice}");
            if (report.Notices.Count > 0) console.WriteLine();
        }

        foreach (var failure in report.Failures) console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]error:[/] {failure}\n");
        WriteSummary(report);
    }

    private void WriteGroup(string source, FindingResource? resource, IEnumerable<Finding> findings)
    {
        var ordered = findings.OrderByDescending(finding => finding.Blocks).ThenByDescending(Rank).ThenBy(finding => finding.Policy, StringComparer.Ordinal).ToList();
        var place = ordered.Select(finding => finding.Position).OfType<Sources.SourcePosition>().FirstOrDefault();
        console.MarkupInterpolated(CultureInfo.InvariantCulture, $"[bold]{resource?.Name ?? source}[/]  [grey]{resource?.Type ?? "stack"}  {source}[/]");
        if (place is not null) console.MarkupInterpolated(CultureInfo.InvariantCulture, $"  [blue]{Place(place)}[/]");
        console.WriteLine();
        foreach (var finding in ordered) WriteFinding(finding);
        console.WriteLine();
    }

    private void WriteFinding(Finding finding)
    {
        var (mark, color) = finding.Status switch
        {
            FindingStatus.Error => ("!", "red"),
            _ when finding.Blocks => ("✗", "red"),
            FindingStatus.Violation => ("▲", "yellow"),
            FindingStatus.Undetermined => ("?", "blue"),
            _ => ("–", "grey"),
        };
        var severity = finding.Severity?.ToString().ToLowerInvariant() ?? "unrated";
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [{color}]{mark} {severity,-8}[/] [bold]{finding.Policy}[/]  [grey]{Word(finding)}[/]");
        foreach (var line in finding.Message.Split('\n')) Line(string.Empty, line);
        if (finding.Synthesised) Line(string.Empty, "(judged with a value the gate made up in the documented shape, such as an ARN)");

        // The same rule for the tenth resource needs no tenth explanation.
        if (_explained.Add(finding.Policy))
        {
            if (finding.Title != finding.Message) Line("rule: ", finding.Title);
            if (finding.Why.Length > 0) Line("why: ", finding.Why);
            if (finding.Remediation.Length > 0) Line("mend: ", finding.Remediation);
            if (finding.Link is { } link) Line("docs: ", link);
        }

        if (finding.Waiver is { } waiver) Line("waived: ", string.Create(CultureInfo.InvariantCulture, $"{waiver.Reason} ({waiver.Owner}, until {waiver.Expires:yyyy-MM-dd})"));
    }

    private void Line(string label, string text) =>
        console.Write(new Grid()
            .AddColumn(new GridColumn().Width(LabelWidth).NoWrap().Padding(0, 0, 0, 0))
            .AddColumn(new GridColumn().Padding(0, 0, 0, 0))
            .AddRow(new Text(label.PadLeft(LabelWidth)), new Text(text)));

    private void WriteSummary(Report report)
    {
        foreach (var source in report.Sources)
        {
            var findings = report.Findings.Where(finding => finding.Source == source.Name).ToList();
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"{source.Name,-24} {source.Resources,4} resources  {findings.Count(finding => finding.Blocks),3} blocking  {findings.Count(finding => finding is { Status: FindingStatus.Violation, Blocks: false }),3} advisory  {findings.Count(finding => finding.Status == FindingStatus.Undetermined),3} undetermined  {findings.Count(finding => finding.Status == FindingStatus.Waived),3} waived");
        }

        var hidden = report.Findings.Count - report.Visible.Count;
        if (hidden > 0) console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[grey]{hidden} below severity {report.MinimumSeverity?.ToString().ToLowerInvariant()} not shown.[/]"));
        var evaluated = report.Evidence.Sum(evidence => evidence.Evaluated);
        var text = report.ExitCode switch
        {
            ExitCode.Passed => "[green]The gate is open:[/] nothing blocks.",
            ExitCode.Blocked => string.Create(CultureInfo.InvariantCulture, $"[red]The gate is shut:[/] {report.Blocking} finding{(report.Blocking == 1 ? " blocks" : "s block")}."),
            ExitCode.BadInput => "[red]The gate is shut:[/] not all input could be judged.",
            _ => "[red]The gate is shut:[/] something failed, so not all was judged.",
        };
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{text} [grey]{evaluated} checks by {report.Evidence.Count} policies.[/]"));
    }

    private static string Word(Finding finding) => finding.Status switch
    {
        FindingStatus.Violation => finding.Blocks ? "blocks" : "advisory",
        var status => status.ToString().ToLowerInvariant(),
    };

    private static int Rank(Finding finding) => finding.Status == FindingStatus.Error ? int.MaxValue : (int)(finding.Severity ?? Severity.Low);

    private static string Place(Sources.SourcePosition position) =>
        position.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{position.File}:{line}") : position.File;
}

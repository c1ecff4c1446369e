using System.Globalization;
using Platform.Gate.Findings;
using Spectre.Console;

namespace Platform.Gate.Reports;

/// <summary>How much the console report tells.</summary>
internal enum Verbosity
{
    /// <summary>The summary.</summary>
    Quiet,

    /// <summary>What somebody has to know or do.</summary>
    Normal,

    /// <summary>Everything, also what is accepted and what passed.</summary>
    Verbose,
}

/// <summary>
/// The report for people at a terminal: by resource, gravest first, each finding with what was found, the rule, why it matters and how to
/// mend it; then a summary and the verdict as the last line.
/// </summary>
internal sealed class ConsoleReport
{
    private const int LabelWidth = 12;
    private const int NarrowestText = 30;

    // Spectre.Console would break lines in the middle of links and fill them with spaces; lines are made here.
    private const int Unlimited = 1_000_000;

    private readonly IAnsiConsole _console;
    private readonly Verbosity _verbosity;
    private readonly int _width;
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    public ConsoleReport(IAnsiConsole console, Verbosity verbosity = Verbosity.Normal)
    {
        _console = console;
        _verbosity = verbosity;
        _width = console.Profile.Width;
        console.Profile.Width = Unlimited;
    }

    public void Write(Report report)
    {
        report = InertReport.Of(report);
        if (_verbosity > Verbosity.Quiet) WriteDetails(report);
        foreach (var failure in report.Failures)
        {
            Hanging("error", failure, "red");
            _console.WriteLine();
        }

        WriteSummary(report);
    }

    /// <summary>The findings only.</summary>
    /// <param name="report">A report whose texts are inert.</param>
    public void WriteFindings(Report report)
    {
        var sources = report.Sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        foreach (var group in FindingGroups.ByResource(report.Visible.Where(IsTold))) WriteGroup(group, sources);
    }

    private void WriteDetails(Report report)
    {
        WriteFindings(report);
        if (_verbosity == Verbosity.Verbose) WriteEvidence(report);
        if (StatusText.JudgeChanges(report, file => file) is { } changes)
        {
            Hanging("judge", changes, "yellow");
            _console.WriteLine();
        }

        foreach (var notice in report.Notices) Hanging("note", notice, "grey");
        if (report.Notices.Count > 0) _console.WriteLine();
    }

    // What was there before the gate was is counted; nobody has to act on it now.
    private bool IsTold(Finding finding) => finding.Status != FindingStatus.Baselined || _verbosity == Verbosity.Verbose;

    private void WriteGroup(ResourceFindings group, Dictionary<string, ReportSource> sources)
    {
        var name = group.Resource?.Name ?? group.Sources[0];
        var place = group.Resource is null ? null : group.Place(sources);
        _console.MarkupInterpolated(CultureInfo.InvariantCulture, $"[bold]{name}[/]");
        if (group.Resource is { } resource) _console.MarkupInterpolated(CultureInfo.InvariantCulture, $"  [grey]{resource.Type}  {string.Join(", ", group.Sources)}[/]");
        if (place is not null) _console.MarkupInterpolated(CultureInfo.InvariantCulture, $"  [blue]{place}[/]");
        _console.WriteLine();
        foreach (var shared in group.Findings) WriteFinding(shared, group.Sources.Count, sources);
        _console.WriteLine();
    }

    private void WriteFinding(SharedFinding shared, int count, Dictionary<string, ReportSource> sources)
    {
        var finding = shared.Finding;
        var (mark, color) = Mark(finding);
        var some = shared.Sources.Count < count ? $"  {string.Join(", ", shared.Sources)} only" : string.Empty;
        _console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [{color}]{mark} {StatusText.Severity(finding.Severity),-8}[/] [bold]{finding.Policy}[/]  [{color}]{StatusText.Of(finding)}[/][grey]{some}[/]");

        // A scanner's findings share a file, but each has a line of its own.
        if (finding is { Resource: null, Position: not null } && Location.Of(finding, sources.GetValueOrDefault(finding.Source)) is { } place) Labelled("at", place.ToString(), "blue");
        Labelled(string.Empty, finding.Message);
        if (finding.Synthesised) Labelled(string.Empty, "(judged with a value the gate made up in the documented shape, such as an ARN)", "grey");
        if (StatusText.WaiverLine(finding) is { } line) Labelled("waiver", line);
        if (finding.Status is not (FindingStatus.Waived or FindingStatus.Baselined)) Explain(finding);
        if (_verbosity == Verbosity.Verbose) WriteIdentity(finding);
    }

    private void Explain(Finding finding)
    {
        // The same rule for the tenth resource needs no tenth explanation; who has to act is told each time what to do.
        var first = _explained.Add(finding.Policy);
        if (first && finding.Title != finding.Message) Labelled("rule", finding.Title);
        if (first) Labelled("why", finding.Why);
        if (first || finding.Blocks) Labelled("mend", finding.Remediation, "green");
        if (first) Labelled("docs", finding.Link ?? string.Empty, "grey");
    }

    private void WriteIdentity(Finding finding)
    {
        Labelled("urn", finding.Resource?.Urn ?? string.Empty, "grey");
        Labelled("controls", string.Join(", ", finding.Frameworks), "grey");
        Labelled("pack", finding.Pack, "grey");
        Labelled("fingerprint", finding.Fingerprint, "grey");
    }

    private void WriteEvidence(Report report)
    {
        _console.MarkupLine("[bold]What was checked[/]");
        var width = report.Evidence.Select(evidence => WrappedText.Width(evidence.Policy)).DefaultIfEmpty().Max();
        foreach (var evidence in report.Evidence)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"  {WrappedText.Padded(evidence.Policy, width)}  {evidence.Enforcement,-9}  {evidence.Passed,5} passed  {evidence.Violations,4} violated  {evidence.Undetermined,4} undetermined  {evidence.NotApplicable,4} not applicable");
            _console.WriteLine(line);
        }

        _console.WriteLine();
    }

    private void WriteSummary(Report report)
    {
        var table = new SummaryTable(report);
        foreach (var line in table.Lines()) _console.WriteLine(line);
        if (report.Sources.Count > 0) _console.WriteLine();
        if (report.Hidden > 0) _console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{Words.Count(report.Hidden, "finding")} below severity {StatusText.Severity(report.MinimumSeverity)} not shown.[/]");
        var color = report.ExitCode == ExitCode.Passed ? "green" : "red";
        foreach (var line in WrappedText.Lines(StatusText.Verdict(report), _width)) _console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold {color}]{line}[/]");
    }

    private static (string Mark, string Color) Mark(Finding finding) => finding.Status switch
    {
        FindingStatus.Error => ("!", "red"),
        _ when finding.Blocks => ("✗", "red"),
        FindingStatus.Violation => ("▲", "yellow"),
        FindingStatus.Undetermined => ("?", "blue"),
        FindingStatus.Remediated => ("✓", "green"),
        _ => ("–", "grey"),
    };

    private void Labelled(string label, string text, string color = "default")
    {
        if (text.Length == 0) return;
        var first = true;
        foreach (var line in WrappedText.Lines(text, Math.Max(NarrowestText, _width - LabelWidth - 1)))
        {
            _console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{(first && label.Length > 0 ? $"{label}:" : string.Empty),LabelWidth}[/] [{color}]{line}[/]");
            first = false;
        }
    }

    private void Hanging(string label, string text, string color)
    {
        var indent = label.Length + 2;
        var first = true;
        foreach (var line in WrappedText.Lines(text, Math.Max(NarrowestText, _width - indent)))
        {
            if (first) _console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{color}]{label}:[/] {line}");
            else _console.WriteLine(line.Length == 0 ? line : $"{new string(' ', indent)}{line}");
            first = false;
        }
    }
}

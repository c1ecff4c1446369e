using System.Globalization;
using Platform.Gate.Findings;
using Spectre.Console;

namespace Platform.Gate.Reports;

/// <summary>What changed between two reports, for people at a terminal: what is new as the console report tells it, what was fixed in a line each.</summary>
internal sealed class DiffReport(IAnsiConsole console)
{
    public void Write(Comparison comparison, Report after)
    {
        var report = new ConsoleReport(console);
        report.WriteFindings(InertReport.Of(after with { Findings = comparison.New, MinimumSeverity = null }));
        foreach (var finding in InertReport.Of(after with { Findings = comparison.Fixed }).Findings)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]✓ fixed[/]  {finding.Resource?.Name ?? finding.Source}  [grey]{finding.Source}[/]  {finding.Policy}");
        if (comparison.Fixed.Count > 0) console.WriteLine();
        foreach (var failure in after.Failures) console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]error:[/] {InertText.Block(failure)}\n");
        var blocking = comparison.New.Count(finding => finding.Blocks);
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{comparison.New.Count} new ({blocking} blocking), {comparison.Fixed.Count} fixed, {comparison.Unchanged.Count} unchanged.[/]");
    }
}

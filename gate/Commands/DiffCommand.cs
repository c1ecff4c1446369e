using System.CommandLine;
using Platform.Gate.Findings;
using Platform.Gate.Reports;

namespace Platform.Gate.Commands;

/// <summary><c>gate diff</c>: what changed from one JSON report to the next.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "The JSON report of the base." };
        var recent = new Argument<string>("NEW") { Description = "The JSON report of the change." };
        var noColor = new Option<bool>("--no-color") { Description = "Print without colours; NO_COLOR does the same." };
        var command = new Command("diff", "Compare two JSON reports; ends with 1 only if something new blocks.") { old, recent, noColor };
        command.SetAction(parsed =>
        {
            var color = !parsed.GetValue(noColor) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !Console.IsOutputRedirected;
            var (before, after) = (ReportFile.Read(parsed.GetValue(old)!), ReportFile.Read(parsed.GetValue(recent)!));
            var comparison = Comparison.Of(before.Findings, after.Findings);
            new DiffReport(Terminal.To(Console.Out, color)).Write(comparison, after);
            return (int)Code(comparison, after);
        });
        return command;
    }

    /// <summary>Only what is new counts; but a report that is not whole cannot be said to be without anything new.</summary>
    public static ExitCode Code(Comparison comparison, Report after) =>
        comparison.New.Any(finding => finding.Status == FindingStatus.Error) ? ExitCode.Failed
        : after.Failures.Count > 0 ? ExitCode.BadInput
        : comparison.New.Any(finding => finding.Blocks) ? ExitCode.Blocked
        : ExitCode.Passed;
}

using Platform.Gate.Findings;
using Platform.Gate.Reports;

namespace Platform.Gate.Commands;

/// <summary>The end of a command: the reports are written, and the exit code follows.</summary>
internal static class Outcome
{
    public static ExitCode Tell(Report report, JudgeSettings settings)
    {
        var problems = ReportWriter.Write(report, settings.Formats, new(settings.Verbosity, settings.Color));
        foreach (var problem in problems) Console.Error.WriteLine($"error: {problem}");
        foreach (var failure in settings.Formats.Any(target => target is { Format: "console", File: null }) ? [] : report.Failures)
            Console.Error.WriteLine($"error: {failure}");
        return problems.Count > 0 ? ExitCode.Failed : report.ExitCode;
    }
}

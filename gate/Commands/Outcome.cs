using Platform.Gate.Configuration;
using Platform.Gate.Findings;
using Platform.Gate.Reports;

namespace Platform.Gate.Commands;

/// <summary>The end of a command: the reports are written, and the exit code follows.</summary>
internal static class Outcome
{
    public static ExitCode Tell(Report report, JudgeSettings settings)
    {
        var problems = ReportWriter.Write(report, settings.Formats, new(settings.Verbosity, settings.Color)).ToList();
        if (settings.UpdateBaseline) UpdateBaseline(report, settings, problems);
        if (settings.RemediationPatch is { } patch) WritePatch(report, patch, problems);
        foreach (var problem in problems) Console.Error.WriteLine($"error: {problem}");
        foreach (var failure in settings.Formats.Any(target => target is { Format: "console", File: null }) ? [] : report.Failures)
            Console.Error.WriteLine($"error: {failure}");

        // GitHub reads them from either stream; standard output belongs to the report.
        if (Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true" && settings.Formats.All(target => target.Format != "github"))
            GithubReport.Write(report, Console.Error);
        return problems.Count > 0 ? ExitCode.Failed : report.ExitCode;
    }

    private static void WritePatch(Report report, string path, List<string> problems)
    {
        try
        {
            RemediationPatch.Write(report, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"The patch of the remediations could not be written to {path}: {exception.Message}");
        }
    }

    private static void UpdateBaseline(Report report, JudgeSettings settings, List<string> problems)
    {
        if (report.ExitCode != ExitCode.Passed)
        {
            problems.Add($"The baseline {settings.BaselinePath} was not written, since not all could be judged.");
            return;
        }

        try
        {
            BaselineFile.Write(settings.BaselinePath!, report.Baseline!);
            Console.Error.WriteLine($"The baseline {settings.BaselinePath} now has {Words.Count(report.Baseline!.Entries.Count, "finding")}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"The baseline could not be written to {settings.BaselinePath}: {exception.Message}");
        }
    }
}

using System.Globalization;
using Platform.Gate.Findings;

namespace Platform.Gate.Reports;

/// <summary>
/// Findings as workflow commands, which GitHub shows beside the lines of a pull request:
/// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands.
/// </summary>
internal static class GithubReport
{
    // GitHub keeps ten of each kind a step; the last place says that there are more.
    private const int MostOfAKind = 10;

    public static void Write(Report report, TextWriter writer)
    {
        report = InertReport.Of(report);
        var sources = report.Sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        foreach (var failure in report.Failures.Take(MostOfAKind)) writer.Write($"::error title=gate::{Data(failure)}\n");
        var changes = StatusText.JudgeChanges(report, file => file);
        if (changes is not null) writer.Write($"::warning title=gate::{Data(changes)}\n");
        var told = FindingGroups.ByResource(report.Visible.Where(finding => finding.Status is FindingStatus.Error or FindingStatus.Violation or FindingStatus.Undetermined))
            .SelectMany(group => group.Findings)
            .GroupBy(shared => Kind(shared.Finding), StringComparer.Ordinal);
        foreach (var kind in told)
        {
            var taken = kind.Key switch { "error" => report.Failures.Count, "warning" when changes is not null => 1, _ => 0 };
            var room = Math.Max(0, MostOfAKind - taken);
            var all = kind.ToList();
            var some = all.Count > room ? room - 1 : room;
            foreach (var shared in all.Take(some)) WriteOne(writer, kind.Key, shared, sources);
            if (all.Count > room) writer.Write(string.Create(CultureInfo.InvariantCulture, $"::{kind.Key} title=gate::{all.Count - Math.Max(0, some)} more are in the report.\n"));
        }
    }

    private static void WriteOne(TextWriter writer, string kind, SharedFinding shared, Dictionary<string, ReportSource> sources)
    {
        var finding = shared.Finding;
        var location = Location.Of(finding, sources.GetValueOrDefault(finding.Source));
        var properties = new List<string>();
        if (location is not null) properties.Add($"file={Property(location.File)}");
        if (location is { Line: { } line }) properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={line}"));
        if (location is { Line: not null, Column: { } column }) properties.Add(string.Create(CultureInfo.InvariantCulture, $"col={column}"));
        properties.Add($"title={Property($"{StatusText.Severity(finding.Severity)} {finding.Policy} ({StatusText.Of(finding)})")}");
        var subject = finding.Resource?.Name ?? finding.Source;
        var mend = finding.Remediation.Length > 0 ? $"\nMend: {finding.Remediation}" : string.Empty;
        writer.Write($"::{kind} {string.Join(',', properties)}::{Data($"{subject} ({string.Join(", ", shared.Sources)}): {finding.Message}{mend}")}\n");
    }

    private static string Kind(Finding finding) => finding switch
    {
        { Status: FindingStatus.Error } or { Blocks: true } => "error",
        { Status: FindingStatus.Violation } => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Platform.Gate.Findings;

namespace Platform.Gate.Reports;

/// <summary>
/// The report as SARIF 2.1.0, within what GitHub code scanning takes and shows:
/// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.
/// </summary>
internal static class SarifReport
{
    public const int MostResults = 25_000;
    public const int MostResultsShown = 5_000;
    public const int MostBytesCompressed = 10 * 1024 * 1024;

    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Root = "%SRCROOT%";

    public static void Write(Report report, TextWriter writer) => Write(report, writer, MostBytesCompressed);

    /// <summary>Writes as many results as may be, gravest first.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="limit">How many bytes it may have when compressed.</param>
    public static void Write(Report report, TextWriter writer, int limit)
    {
        report = InertReport.Of(report);
        var most = MostResults;
        var json = Bytes(report, most);
        while (most > 1 && Compressed(json) > limit)
        {
            most = Math.Min(most, report.Visible.Count) / 2;
            json = Bytes(report, most);
        }

        writer.Write(Encoding.UTF8.GetString(json));
        writer.Write('\n');
    }

    private static byte[] Bytes(Report report, int most) =>
        JsonSerializer.SerializeToUtf8Bytes(new SarifLog(Schema, "2.1.0", [Run(report, most)]), SarifContext.Default.SarifLog);

    private static long Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return compressed.Length;
    }

    private static SarifRun Run(Report report, int most)
    {
        var rules = new SarifRules(report);
        var sources = report.Sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        var findings = report.Visible.Count <= most ? report.Visible : [.. report.Visible.Order(FindingGroups.Gravest).Take(most)];
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        return new()
        {
            Tool = new(new("gate", GateVersion.Text, GateVersion.Text, rules.All)),
            Invocations = [new(report.ExitCode is ExitCode.Passed or ExitCode.Blocked, (int)report.ExitCode, [.. Notifications(report, findings.Count)])],
            OriginalUriBaseIds = new Dictionary<string, SarifUriBase>(StringComparer.Ordinal) { [Root] = new(new("The root of the repository.")) },
            ColumnKind = "utf16CodeUnits",
            Results = [.. findings.Select(finding => Result(finding, sources.GetValueOrDefault(finding.Source), rules, ordinals, report.Fixed is not null))],
            Properties = new(StatusText.Verdict(report), report.Run.Commit),
        };
    }

    private static IEnumerable<SarifNotification> Notifications(Report report, int written)
    {
        foreach (var failure in report.Failures) yield return new("error", new(Message(failure)));
        if (written < report.Visible.Count)
        {
            yield return new("warning", new(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Visible.Count - written} of {report.Visible.Count} findings are left out, the least severe ones: code scanning takes {MostResults} results and {MostBytesCompressed / 1024 / 1024} MB compressed. The JSON report has all.")));
        }
        else if (written > MostResultsShown)
        {
            yield return new("note", new(string.Create(CultureInfo.InvariantCulture, $"Code scanning shows the {MostResultsShown} most severe of these {written} results. The JSON report has all.")));
        }

        if (StatusText.JudgeChanges(report, file => file) is { } changes) yield return new("warning", new(Message(changes)));
        foreach (var notice in report.Notices) yield return new("note", new(Message(notice)));
    }

    private static SarifResult Result(Finding finding, ReportSource? source, SarifRules rules, Dictionary<string, int> ordinals, bool compared)
    {
        // The same fingerprint twice in one file would be one alert: stacks and keyless elements of a list are told apart by counting.
        var ordinal = ordinals[finding.Fingerprint] = ordinals.GetValueOrDefault(finding.Fingerprint) + 1;
        var fingerprint = string.Create(CultureInfo.InvariantCulture, $"{finding.Fingerprint}:{ordinal}");
        return new()
        {
            RuleId = rules.IdOf(finding),
            RuleIndex = rules.IndexOf(finding),
            Level = LevelOf(finding),
            Message = new(Message(Text(finding))),
            Locations = [LocationOf(finding, source)],
            PartialFingerprints = new Dictionary<string, string>(StringComparer.Ordinal) { ["gate/v1"] = fingerprint, ["primaryLocationLineHash"] = fingerprint },
            Suppressions = SuppressionOf(finding) is { } suppression ? [suppression] : null,
            BaselineState = !compared ? null : finding.IsNew ? "new" : "unchanged",
            Properties = new(Words.Lower(finding.Status), finding.Blocks, finding.Source, finding.Path),
        };
    }

    private static string Text(Finding finding)
    {
        var subject = finding.Resource is { } resource ? $"{resource.Name} in {finding.Source}" : finding.Source;
        var status = finding.Status is FindingStatus.Violation ? string.Empty : $" ({StatusText.Of(finding)})";
        var mend = finding.Remediation.Length > 0 ? $"\nMend: {finding.Remediation}" : string.Empty;
        return $"{subject}{status}: {finding.Message}{mend}";
    }

    // A bracket before a parenthesis would make a link of what others wrote.
    private static string Message(string text) =>
        text.Contains("](", StringComparison.Ordinal) ? text.Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal) : text;

    private static string LevelOf(Finding finding) => finding switch
    {
        { Status: FindingStatus.Error } or { Blocks: true } => "error",
        { Status: FindingStatus.Violation } => "warning",
        { Status: FindingStatus.Waived or FindingStatus.Baselined } => SarifRules.LevelOf(finding.Severity),
        _ => "note",
    };

    private static SarifSuppression? SuppressionOf(Finding finding) => finding switch
    {
        { Status: FindingStatus.Waived } => new("external", "accepted", StatusText.WaiverLine(finding) ?? "Waived."),
        { Status: FindingStatus.Baselined } => new("external", "accepted", "It is in the baseline: it was there before the gate was."),
        _ => null,
    };

    // A result without a file is valid, and shown nowhere: something always stands for it.
    private static SarifLocation LocationOf(Finding finding, ReportSource? source)
    {
        var location = Location.Of(finding, source) ?? new("Pulumi.yaml", null, null);
        var uri = string.Join('/', location.File.Split('/').Select(Uri.EscapeDataString));
        return new(
            new(new(uri, Root), new(location.Line ?? 1, location.Column)),
            finding.Resource is { } resource ? [new(resource.Name, resource.Urn, "resource")] : null);
    }
}

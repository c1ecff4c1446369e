using System.Globalization;
using Platform.Gate.Findings;

namespace Platform.Gate.Reports;

/// <summary>
/// The report as a pull-request comment or a job summary, in GitHub's Markdown: the verdict first, then what to mend, what is new, and the
/// rest folded away. It fits into a comment; what does not is cut at the end of a finding, and said.
/// </summary>
internal static class MarkdownReport
{
    /// <summary>What GitHub takes as the text of a comment.</summary>
    public const int Longest = 65_536;

    // The marker by which a workflow finds the comment it wrote before.
    private const string Marker = "<!-- gate-report -->";
    private const int RoomForTheCut = 300;

    public static void Write(Report report, TextWriter writer) => Write(report, writer, Longest);

    public static void Write(Report report, TextWriter writer, int longest)
    {
        report = InertReport.Of(report);
        var page = new MarkdownPage(longest - RoomForTheCut);
        page.Add(Head(report));
        foreach (var failure in report.Failures) page.Add($"> **Not judged:** {MarkdownText.Prose(failure)}\n\n");
        if (StatusText.JudgeChanges(report, MarkdownText.Code) is { } changes) page.Add($"> [!WARNING]\n> {changes}\n\n");
        if (report.Fixed is { } gone) page.Add(Changes(report, gone));

        var sources = report.Sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        var findings = report.Visible;
        Section(page, "To mend", findings.Where(finding => finding.Blocks || finding.Status == FindingStatus.Error), sources, folded: false);
        Section(page, "Advisory", findings.Where(finding => finding is { Status: FindingStatus.Violation, Blocks: false }), sources);
        Section(page, "Undetermined until the update", findings.Where(finding => finding is { Status: FindingStatus.Undetermined, Blocks: false }), sources);
        Section(page, "Remediated", findings.Where(finding => finding.Status == FindingStatus.Remediated), sources);
        Section(page, "Waived", findings.Where(finding => finding.Status == FindingStatus.Waived), sources);
        Section(page, "Baselined", findings.Where(finding => finding.Status == FindingStatus.Baselined), sources);
        if (report.Notices.Count > 0) page.Folded("Notes", report.Notices.Count, [.. report.Notices.Select(notice => $"- {MarkdownText.Prose(notice)}\n")]);
        page.WriteTo(writer, Foot(report));
    }

    private static string Head(Report report)
    {
        var mark = report.ExitCode == ExitCode.Passed ? "✅" : "❌";
        var table = new SummaryTable(report);
        var head = $"{Marker}\n## {mark} {StatusText.Verdict(report)}\n\n";
        if (table.Rows.Count == 0) return head;
        var rows = table.Rows.Select(row => $"| {MarkdownText.Code(row.Source)} | {string.Join(" | ", row.Counts.Select(count => count.ToString(CultureInfo.InvariantCulture)))} |\n");
        return $"{head}| | {string.Join(" | ", table.Titles)} |\n|---|{string.Concat(table.Titles.Select(_ => "--:|"))}\n{string.Concat(rows)}\n";
    }

    private static string Changes(Report report, IReadOnlyList<Finding> gone)
    {
        var added = report.Findings.Count(finding => finding.IsNew);
        var blocking = report.Findings.Count(finding => finding is { IsNew: true, Blocks: true });
        return string.Create(CultureInfo.InvariantCulture, $"**Against the base:** {added} new ({blocking} blocking), {gone.Count} fixed.\n\n");
    }

    private static void Section(MarkdownPage page, string title, IEnumerable<Finding> findings, Dictionary<string, ReportSource> sources, bool folded = true)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        var groups = FindingGroups.ByResource(findings);
        var parts = groups.SelectMany(group => group.Findings.Select((shared, index) =>
            (index == 0 ? Subject(group, sources) : string.Empty) + Item(shared, group.Sources.Count, explained.Add(shared.Finding.Policy)))).ToList();
        if (parts.Count == 0) return;
        if (folded) page.Folded(title, parts.Count, parts);
        else page.Open(title, parts);
    }

    private static string Subject(ResourceFindings group, Dictionary<string, ReportSource> sources)
    {
        var place = group.Place(sources);
        var name = group.Resource is { } resource
            ? $"{MarkdownText.Code(resource.Name)} {MarkdownText.Code(resource.Type)} in {string.Join(", ", group.Sources.Select(MarkdownText.Code))}"
            : MarkdownText.Code(group.Sources[0]);
        return $"\n**{name}**{(place is null ? string.Empty : $" — {MarkdownText.Code(place.ToString())}")}\n\n";
    }

    private static string Item(SharedFinding shared, int sources, bool explain)
    {
        var finding = shared.Finding;
        var lines = new List<string>
        {
            $"- {(finding.IsNew ? "🆕 " : string.Empty)}**{StatusText.Severity(finding.Severity)}** {Rule(finding)}, {StatusText.Of(finding)}"
                + (shared.Sources.Count < sources ? $", {string.Join(", ", shared.Sources.Select(MarkdownText.Code))} only" : string.Empty),
        };
        lines.AddRange(finding.Message.Split('\n').Select(MarkdownText.Code));
        if (finding.Synthesised) lines.Add("(judged with a value the gate made up in the documented shape, such as an ARN)");
        if (StatusText.WaiverLine(finding) is { } waiver) lines.Add($"**Waiver:** {MarkdownText.Prose(waiver)}");
        if (finding.Status is not (FindingStatus.Waived or FindingStatus.Baselined))
        {
            if (explain && finding.Title != finding.Message) lines.Add(MarkdownText.Prose($"{finding.Title} {finding.Why}".Trim()));
            if ((explain || finding.Blocks) && finding.Remediation.Length > 0) lines.Add($"**Mend:** {MarkdownText.Prose(finding.Remediation)}");
        }

        return $"{string.Join("<br>\n  ", lines.Where(line => line.Length > 0))}\n";
    }

    // What breaks out of a link are spaces, brackets and angles; the address has been checked to be one of the web.
    private static string Rule(Finding finding) => finding.Link is { } link && link.IndexOfAny([' ', '(', ')', '<', '>', '\\', '"']) < 0
        ? $"[{MarkdownText.Code(finding.Policy).Replace("]", "\\]", StringComparison.Ordinal)}]({link})"
        : MarkdownText.Code(finding.Policy);

    private static string Foot(Report report)
    {
        var packs = string.Join(", ", report.Packs.Select(pack => $"{pack.Name} {pack.Version}"));
        var commit = report.Run.Commit is { } sha ? $" of {MarkdownText.Code(sha[..Math.Min(12, sha.Length)])}" : string.Empty;
        return $"\n<sub>gate {GateVersion.Text}{commit}{(packs.Length > 0 ? $", {MarkdownText.Plain(packs)}" : string.Empty)}</sub>\n";
    }
}

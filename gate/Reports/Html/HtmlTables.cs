using System.Globalization;
using Platform.Gate.Findings;
using static System.Net.WebUtility;

namespace Platform.Gate.Reports.Html;

/// <summary>The tables of the page, ready to print.</summary>
internal sealed class HtmlTables(Report report)
{
    public string Summary()
    {
        var table = new SummaryTable(report);
        return Table("Findings by source", ["source", .. table.Titles], [.. table.Rows.Select(row => (IReadOnlyList<string>)[HtmlEncode(row.Source), .. row.Counts.Select(Number)])], numbersFrom: 1);
    }

    public string Evidence() => Scroll("Policies", Table(
        "Policies, with the configuration in force",
        ["policy", "severity", "enforcement", "configuration", "evaluated", "passed", "not applicable", "undetermined", "violations", "errors"],
        [
            .. report.Evidence.Select(evidence => (IReadOnlyList<string>)
            [
                Policy(evidence),
                StatusText.Severity(evidence.Severity),
                HtmlEncode(evidence.Enforcement),
                evidence.Configuration.Count == 0 ? string.Empty : $"<code>{HtmlEncode(InertText.Line(ReportJson.Text(evidence.Configuration)))}</code>",
                Number(evidence.Evaluated),
                Number(evidence.Passed),
                Number(evidence.NotApplicable),
                Number(evidence.Undetermined),
                Number(evidence.Violations),
                Number(evidence.Errors),
            ]),
        ],
        numbersFrom: 4));

    /// <summary>Framework, control, evidence. A control is met when all its policies were evaluated and nothing was found that counts.</summary>
    public string Compliance()
    {
        var frameworks = report.Evidence
            .SelectMany(evidence => evidence.Controls.Select(control => (control.Framework, control.Id, Evidence: evidence)))
            .GroupBy(row => row.Framework, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (frameworks.Count == 0) return "<p>The policies of this run name no controls.</p>";
        var waived = report.Findings.Where(finding => finding.Status is FindingStatus.Waived or FindingStatus.Baselined)
            .CountBy(finding => (finding.Pack, finding.Policy)).ToDictionary();
        return string.Concat(frameworks.Select(framework => Scroll(framework.Key, Table(
            framework.Key,
            ["control", "state", "policies", "evaluated", "passed", "undetermined", "violations", "of these accepted"],
            [
                .. framework.GroupBy(row => row.Id, StringComparer.Ordinal).OrderBy(control => control.Key, StringComparer.Ordinal)
                    .Select(control => Control(control.Key, [.. control.Select(row => row.Evidence)], waived)),
            ],
            numbersFrom: 3))));
    }

    public string Waivers() => report.Waivers.Count == 0 ? "<p>There are none.</p>" : Scroll("Waivers", Table(
        "Waivers",
        ["id", "state", "policy", "resource", "reason", "owner", "approver", "last day", "covers"],
        [
            .. report.Waivers.Select(use => (IReadOnlyList<string>)
            [
                HtmlEncode(use.Waiver.Id),
                State(use.State),
                HtmlEncode(use.Waiver.Policy),
                $"<code>{HtmlEncode(use.Waiver.Urn)}</code>",
                HtmlEncode(use.Waiver.Reason),
                HtmlEncode(use.Waiver.Owner),
                HtmlEncode(use.Waiver.Approver),
                use.Waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Number(use.Matches),
            ]),
        ],
        numbersFrom: 8));

    public string Run()
    {
        var rows = new List<IReadOnlyList<string>>();
        Row("commit", report.Run.Commit);
        Row("configuration in force", report.Run.Configuration);
        Row("waivers", report.Run.Waivers);
        foreach (var pack in report.Packs) Row("pack", $"{pack.Name} {pack.Version}, {Words.Count(pack.Policies, "rule")}, {pack.Hash}");
        Row("workflow run", report.Run.Url);
        foreach (var notice in report.Notices) Row("note", notice);
        return Scroll("This run", Table("Inputs and notes", ["what", "value"], rows));

        void Row(string name, string? value)
        {
            if (value is not null) rows.Add([HtmlEncode(name), HtmlEncode(value)]);
        }
    }

    private static IReadOnlyList<string> Control(string id, IReadOnlyList<PolicyEvidence> evidence, Dictionary<(string, string), int> waived)
    {
        var violations = evidence.Sum(one => one.Violations);
        var undetermined = evidence.Sum(one => one.Undetermined);
        var accepted = evidence.Sum(one => waived.GetValueOrDefault((one.Pack, one.Policy)));
        var state = evidence.Any(one => one.Errors > 0) ? "! failed to run"
            : violations + undetermined > 0 && violations + undetermined == accepted ? "– accepted"
            : violations > 0 ? "✗ not met"
            : undetermined > 0 ? "? undetermined"
            : evidence.All(one => one.Evaluated == 0) ? "nothing to evaluate"
            : "✓ met";
        return
        [
            HtmlEncode(id), state, string.Join("<br>", evidence.Select(Policy)),
            Number(evidence.Sum(one => one.Evaluated)), Number(evidence.Sum(one => one.Passed)), Number(undetermined), Number(violations), Number(accepted),
        ];
    }

    private static string Policy(PolicyEvidence evidence) => evidence.Link is { } link
        ? $"<a href=\"{HtmlEncode(link)}\" rel=\"noopener noreferrer\">{HtmlEncode(evidence.Policy)}</a>"
        : HtmlEncode(evidence.Policy);

    private static string State(WaiverState state) => state switch
    {
        WaiverState.Used => "in force",
        WaiverState.Ending => "ends within two weeks",
        WaiverState.TooWide => "covers too much",
        WaiverState.NotWaivable => "may not be waived",
        WaiverState.UnknownPolicy => "no such policy",
        WaiverState.NotJudged => "its stack was not judged",
        _ => Words.Lower(state),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Scroll(string label, string table) => $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{HtmlEncode(label)}\">{table}</div>\n";

    // Cells are HTML already.
    private static string Table(string caption, IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows, int numbersFrom = int.MaxValue)
    {
        var head = string.Concat(titles.Select((title, index) => $"<th scope=\"col\"{Class(index)}>{HtmlEncode(title)}</th>"));
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select((cell, index) => $"<td{Class(index)}>{cell}</td>"))}</tr>\n"));
        return $"<table>\n<caption>{HtmlEncode(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n";

        string Class(int index) => index >= numbersFrom ? " class=\"number\"" : string.Empty;
    }
}

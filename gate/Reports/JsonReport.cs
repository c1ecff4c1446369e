using System.Globalization;
using System.Text;
using System.Text.Json;
using Platform.Gate.Findings;

namespace Platform.Gate.Reports;

/// <summary>
/// The report for machines. The same input gives the same bytes: there is no time in it and no absolute path. The shape is a contract:
/// a member may be added, but none renamed or removed without a new <c>schemaVersion</c>.
/// </summary>
internal static class JsonReport
{
    public const int SchemaVersion = 1;

    public static void Write(Report report, TextWriter writer)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Model(report), JsonReportContext.Default.JsonReportModel);
        writer.Write(Encoding.UTF8.GetString(json));
        writer.Write('\n');
    }

    private static JsonReportModel Model(Report report) => new()
    {
        SchemaVersion = SchemaVersion,
        Tool = new("gate", GateVersion.Text),
        Sources = [.. report.Sources.Select(source => new JsonSource(source.Kind, source.Name, source.Resources))],
        Packs = [.. report.Packs.Select(pack => new JsonPack(pack.Name, pack.Version, pack.Policies, pack.Hash))],
        Evidence = [.. report.Evidence.Select(Model)],
        Findings = [.. report.Visible.Select(Model)],
        Waivers = [.. report.Waivers.Select(Model)],
        JudgeChanges = report.JudgeChanges,
        Notices = report.Notices,
        Failures = report.Failures,
        Summary = new(
            report.Blocking,
            report.Count(FindingStatus.Violation),
            report.Count(FindingStatus.Undetermined),
            report.Count(FindingStatus.Waived),
            report.Count(FindingStatus.Baselined),
            report.Count(FindingStatus.Remediated),
            report.Count(FindingStatus.Error),
            report.Hidden,
            report.Evidence.Sum(evidence => evidence.Evaluated)),
        Run = new(report.Run.Commit, report.Run.Waivers, report.Run.Configuration, report.Run.Url),
    };

    private static JsonEvidence Model(PolicyEvidence evidence) => new(
        evidence.Policy,
        evidence.Pack,
        evidence.Enforcement,
        ReportJson.Element(evidence.Configuration),
        evidence.Evaluated,
        evidence.Passed,
        evidence.NotApplicable,
        evidence.Undetermined,
        evidence.Violations,
        evidence.Errors);

    private static JsonWaiverUse Model(WaiverUse use) => new(
        use.Waiver.Id,
        use.Waiver.Policy,
        use.Waiver.Urn,
        use.Waiver.Reason,
        use.Waiver.Owner,
        use.Waiver.Approver,
        Day(use.Waiver.Expires),
        use.Waiver.MaxMatches,
        use.Matches,
        JsonNamingPolicy.CamelCase.ConvertName(use.State.ToString()));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonFinding Model(Finding finding) => new()
    {
        Kind = finding.Kind,
        Policy = finding.Policy,
        Pack = finding.Pack,
        Severity = finding.Severity is { } severity ? Words.Lower(severity) : null,
        Enforcement = Words.Lower(finding.Enforcement),
        Status = Words.Lower(finding.Status),
        Blocks = finding.Blocks,
        Source = finding.Source,
        Resource = finding.Resource is { } resource ? new(resource.Urn, resource.Type, resource.Name) : null,
        Path = finding.Path,
        Position = finding.Position is { } position ? new(position.File, position.Line, position.Column) : null,
        Title = finding.Title,
        Why = finding.Why,
        Message = finding.Message,
        Changes = finding.Changes.Count > 0 ? [.. finding.Changes.Select(Model)] : null,
        Synthesised = finding.Synthesised,
        Remediation = finding.Remediation,
        Frameworks = finding.Frameworks,
        Link = finding.Link,
        Fingerprint = finding.Fingerprint,
        Waiver = finding.Waiver is { } waiver
            ? new(waiver.Id, waiver.Reason, waiver.Owner, waiver.Approver, Day(waiver.Expires))
            : null,
    };

    private static JsonChange Model(PropertyChange change) => new(change.Path)
    {
        Before = change.Before is { } before ? ReportJson.Element(before) : null,
        After = change.After is { } after ? ReportJson.Element(after) : null,
    };
}

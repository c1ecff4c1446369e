using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Platform.Gate.Reports;

/// <summary>A report whose texts are safe to show to people: see <see cref="InertText"/>. Machines get the texts as they are.</summary>
internal static class InertReport
{
    public static Report Of(Report report) => report with
    {
        Sources = [.. report.Sources.Select(source => source with
        {
            Name = InertText.Line(source.Name),
            Graph = [.. source.Graph.Select(resource => resource with { Name = InertText.Line(resource.Name), Type = InertText.Line(resource.Type) })],
        })],
        Packs = [.. report.Packs.Select(pack => pack with { Name = InertText.Line(pack.Name), Version = InertText.Line(pack.Version) })],
        Evidence = [.. report.Evidence.Select(Of)],
        Findings = [.. report.Findings.Select(Of)],
        Waivers = [.. report.Waivers.Select(use => use with { Waiver = Of(use.Waiver) with { Policy = InertText.Line(use.Waiver.Policy), Urn = InertText.Line(use.Waiver.Urn) } })],
        Fixed = report.Fixed is { } gone ? [.. gone.Select(Of)] : null,
        Notices = [.. report.Notices.Select(InertText.Block)],
        Failures = [.. report.Failures.Select(InertText.Block)],
        JudgeChanges = [.. report.JudgeChanges.Select(InertText.Line)],
    };

    private static PolicyEvidence Of(PolicyEvidence evidence) => evidence with
    {
        Policy = InertText.Line(evidence.Policy),
        Pack = InertText.Line(evidence.Pack),
        Title = InertText.Block(evidence.Title),
        Why = InertText.Block(evidence.Why),
        Remediation = InertText.Block(evidence.Remediation),
        Controls = [.. evidence.Controls.Select(control => new Control(InertText.Line(control.Framework), InertText.Line(control.Id)))],
        Link = Web(evidence.Link),
    };

    private static Finding Of(Finding finding) => finding with
    {
        Policy = InertText.Line(finding.Policy),
        Pack = InertText.Line(finding.Pack),
        Source = InertText.Line(finding.Source),
        Resource = finding.Resource is { } resource ? Of(resource) : null,
        Path = InertText.Line(finding.Path),
        Position = finding.Position is { } position ? position with { File = InertText.Line(position.File) } : null,
        Title = InertText.Block(finding.Title),
        Why = InertText.Block(finding.Why),
        Message = InertText.Block(finding.Message),
        Remediation = InertText.Block(finding.Remediation),
        Frameworks = [.. finding.Frameworks.Select(InertText.Line)],
        Link = Web(finding.Link),
        Waiver = finding.Waiver is { } waiver ? Of(waiver) : null,
    };

    private static FindingResource Of(FindingResource resource) =>
        new(InertText.Line(resource.Urn), InertText.Line(resource.Type), InertText.Line(resource.Name));

    private static Waiver Of(Waiver waiver) => waiver with
    {
        Id = InertText.Line(waiver.Id),
        Reason = InertText.Block(waiver.Reason),
        Owner = InertText.Line(waiver.Owner),
        Approver = InertText.Line(waiver.Approver),
    };

    // A link is followed with one click: only to a page of the web.
    private static string? Web(string? link) =>
        link is not null && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? InertText.Line(uri.AbsoluteUri) : null;
}

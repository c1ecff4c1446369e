using Pulumi.Policy;

namespace Platform.Gate.Findings;

/// <summary>What one judge, the packs together or a scanner, contributes to a report. Statuses are as found: waivers, baseline and thresholds come after.</summary>
internal sealed record Judgement
{
    public IReadOnlyList<ReportSource> Sources { get; init; } = [];

    public IReadOnlyList<ReportPack> Packs { get; init; } = [];

    public IReadOnlyList<PolicyEvidence> Evidence { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The resources that remediations changed.</summary>
    public IReadOnlyList<RemediatedResource> Remediated { get; init; } = [];

    /// <summary>The waivers it looked at.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What could not be read or run, each told in a paragraph.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];
}

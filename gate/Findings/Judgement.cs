namespace Platform.Gate.Findings;

/// <summary>What one judge, the packs together or a scanner, contributes to a report.</summary>
internal sealed record Judgement
{
    public required IReadOnlyList<ReportSource> Sources { get; init; }

    public required IReadOnlyList<ReportPack> Packs { get; init; }

    public required IReadOnlyList<PolicyEvidence> Evidence { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public IReadOnlyList<string> Notices { get; init; } = [];

    public IReadOnlyList<string> Failures { get; init; } = [];
}

using Pulumi.Policy;

namespace Platform.Gate.Findings;

/// <summary>Something that finds things: the packs, or a scanner. Judges do not know of each other and run at the same time.</summary>
internal interface IJudge
{
    /// <summary>What it is called when it fails.</summary>
    string Name { get; }

    /// <summary>Judges.</summary>
    /// <exception cref="Sources.InputException">What it was given cannot be read; the others go on.</exception>
    Task<Judgements> JudgeAsync(CancellationToken cancellation);
}

/// <summary>What one judge found. Statuses are as found: waivers, baseline and thresholds come after.</summary>
internal sealed record Judgements
{
    public IReadOnlyList<ReportSource> Sources { get; init; } = [];

    public IReadOnlyList<ReportPack> Packs { get; init; } = [];

    public IReadOnlyList<PolicyEvidence> Evidence { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The waivers it looked at.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What could not be read or run, each told in a paragraph.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];
}

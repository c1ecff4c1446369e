using Pulumi.Policy;

namespace Platform.Gate.Findings;

/// <summary>One thing to mend: a finding, and every source it stands in.</summary>
/// <param name="Finding">The finding, as the first of the sources has it.</param>
/// <param name="Sources">The names of the sources.</param>
internal sealed record SharedFinding(Finding Finding, IReadOnlyList<string> Sources);

/// <summary>What was found of one resource, in all stacks of its project.</summary>
/// <param name="Resource">The resource, as the first of the stacks has it; null for the source as a whole.</param>
/// <param name="Sources">The names of the sources in which something was found of it.</param>
/// <param name="Findings">What was found, gravest first.</param>
internal sealed record ResourceFindings(FindingResource? Resource, IReadOnlyList<string> Sources, IReadOnlyList<SharedFinding> Findings)
{
    /// <summary>Where the resource is made; null when nobody told. The project file, which stands in elsewhere, tells a reader nothing.</summary>
    public Location? Place(IReadOnlyDictionary<string, ReportSource> sources) => Findings
        .Where(shared => shared.Finding.Position is not null)
        .Select(shared => Location.Of(shared.Finding, sources.GetValueOrDefault(shared.Finding.Source)))
        .FirstOrDefault();
}

/// <summary>Findings as people read them: by resource, gravest first, and told once for all stacks that share them.</summary>
internal static class FindingGroups
{
    public static IReadOnlyList<ResourceFindings> ByResource(IEnumerable<Finding> findings) =>
    [
        .. findings
            .GroupBy(finding => finding.Resource is { } resource ? Fingerprint.UrnWithoutStack(resource.Urn) : finding.Source, StringComparer.Ordinal)
            .Select(group => new ResourceFindings(group.First().Resource, Sources(group), Share(group)))
            .OrderBy(group => group.Findings[0].Finding, Gravest)
            .ThenBy(group => group.Sources[0], StringComparer.Ordinal)
            .ThenBy(group => group.Resource?.Urn, StringComparer.Ordinal),
    ];

    /// <summary>What fails first, then what blocks, then by severity.</summary>
    public static IComparer<Finding> Gravest { get; } = Comparer<Finding>.Create((left, right) => Weight(right).CompareTo(Weight(left)));

    private static (bool Error, bool Blocks, bool Open, Severity Severity) Weight(Finding finding) =>
        (finding.Status == FindingStatus.Error, finding.Blocks, finding.Status == FindingStatus.Violation, finding.Severity ?? Severity.Low);

    private static IReadOnlyList<SharedFinding> Share(IEnumerable<Finding> findings) =>
    [
        .. findings
            .GroupBy(finding => (finding.Policy, finding.Path, finding.Message, finding.Status, finding.Blocks, finding.Severity, finding.Waiver))
            .Select(group => new SharedFinding(group.First(), Sources(group)))
            .OrderBy(shared => shared.Finding, Gravest)
            .ThenBy(shared => shared.Finding.Policy, StringComparer.Ordinal)
            .ThenBy(shared => shared.Finding.Path, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Sources(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => finding.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

namespace Platform.Gate.Findings;

/// <summary>One finding that was there before the gate was.</summary>
/// <param name="Source">What it was found in: a stack keeps its own baseline.</param>
/// <param name="Fingerprint">What it is recognised by.</param>
/// <param name="Policy">The policy, for people.</param>
/// <param name="Resource">The resource's name, for people.</param>
/// <param name="Path">The place, for people.</param>
internal sealed record BaselineEntry(string Source, string Fingerprint, string Policy, string Resource, string Path);

/// <summary>
/// The findings that a stack had when it took up the gate, so that only new ones block. Findings that share a fingerprint are counted: a
/// second open port beside one in the baseline is new.
/// </summary>
internal sealed record Baseline(IReadOnlyList<BaselineEntry> Entries)
{
    /// <summary>The baseline that covers all that is open and not waived.</summary>
    public static Baseline Of(IEnumerable<Finding> findings) => new(
    [
        .. findings
            .Where(finding => finding.Status is FindingStatus.Violation or FindingStatus.Undetermined)
            .Select(finding => new BaselineEntry(finding.Source, finding.Fingerprint, finding.Policy, finding.Resource?.Name ?? string.Empty, finding.Path))
            .OrderBy(entry => entry.Source, StringComparer.Ordinal)
            .ThenBy(entry => entry.Policy, StringComparer.Ordinal)
            .ThenBy(entry => entry.Resource, StringComparer.Ordinal)
            .ThenBy(entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
    ]);

    /// <summary>Starts to match findings; each entry covers one.</summary>
    public Func<Finding, bool> Match()
    {
        var left = Entries.CountBy(entry => (entry.Source, entry.Fingerprint)).ToDictionary();
        return finding =>
        {
            var count = left.GetValueOrDefault((finding.Source, finding.Fingerprint));
            if (count > 0) left[(finding.Source, finding.Fingerprint)] = count - 1;
            return count > 0;
        };
    }

    /// <summary>How many entries cover nothing any more, of the sources that were judged.</summary>
    public int Unused(IReadOnlyList<Finding> findings, IReadOnlyList<ReportSource> sources)
    {
        var names = sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        return Entries.Count(entry => names.Contains(entry.Source)) - findings.Count(finding => finding.Status == FindingStatus.Baselined);
    }
}

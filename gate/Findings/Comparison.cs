namespace Platform.Gate.Findings;

/// <summary>What changed from one report to the next, by source and fingerprint. Findings that share both are counted.</summary>
internal sealed class Comparison
{
    private readonly HashSet<Finding> _new = new(ReferenceEqualityComparer.Instance);

    private Comparison(IReadOnlyList<Finding> added, IReadOnlyList<Finding> gone, IReadOnlyList<Finding> unchanged)
    {
        New = added;
        Fixed = gone;
        Unchanged = unchanged;
        _new.UnionWith(added);
    }

    /// <summary>What stands now and did not before, and what blocks now and did not before.</summary>
    public IReadOnlyList<Finding> New { get; }

    /// <summary>What stood before and is gone; what is waived or baselined since is not gone.</summary>
    public IReadOnlyList<Finding> Fixed { get; }

    public IReadOnlyList<Finding> Unchanged { get; }

    /// <summary>The later report with what is new marked, and with what is gone.</summary>
    public static Report Mark(IReadOnlyList<Finding> before, Report report)
    {
        var comparison = Of(before, report.Findings);
        return report with
        {
            Findings = [.. report.Findings.Select(finding => comparison._new.Contains(finding) ? finding with { IsNew = true } : finding)],
            Fixed = comparison.Fixed,
        };
    }

    public static Comparison Of(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var known = Count(before.Where(IsOpen));
        var blocking = Count(before.Where(finding => finding.Blocks));
        var added = new List<Finding>();
        var unchanged = new List<Finding>();

        // What blocks takes the places of what blocked first, so that of two alike only the one too many is new.
        foreach (var finding in after.Where(IsOpen).OrderByDescending(finding => finding.Blocks))
        {
            var isKnown = Take(known, finding);
            if (finding.Blocks) isKnown &= Take(blocking, finding);
            (isKnown ? unchanged : added).Add(finding);
        }

        var present = Count(after);
        return new(added, [.. before.Where(IsOpen).Where(finding => !Take(present, finding))], unchanged);
    }

    private static bool IsOpen(Finding finding) => finding.Status is FindingStatus.Violation or FindingStatus.Undetermined or FindingStatus.Error;

    private static Dictionary<(string, string), int> Count(IEnumerable<Finding> findings) => findings.CountBy(Key).ToDictionary();

    private static (string Source, string Fingerprint) Key(Finding finding) => (finding.Source, finding.Fingerprint);

    private static bool Take(Dictionary<(string, string), int> counts, Finding finding)
    {
        var left = counts.GetValueOrDefault(Key(finding));
        if (left == 0) return false;
        counts[Key(finding)] = left - 1;
        return true;
    }
}

using Pulumi.Policy;

namespace Platform.Gate.Findings;

/// <summary>
/// Decides what every finding comes to, in one place and in this order: error, remediated, waived, baselined, undetermined, violation. Then
/// thresholds say which of the last two block although their policy's level would not have it; they only ever tighten.
/// </summary>
internal sealed record StatusRules
{
    /// <summary>Violations of this severity and above block.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>What cannot be decided before the update blocks from this severity on.</summary>
    public Severity? FailOnUndetermined { get; init; }

    /// <summary>Policies that nobody may waive.</summary>
    public IReadOnlySet<string> NotWaivable { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What was there before the gate was; null when there is no baseline.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The findings with the status and level they have in the end.</summary>
    /// <param name="findings">What policies and scanners say, each with the waiver that covers it.</param>
    public IReadOnlyList<Finding> Decide(IEnumerable<Finding> findings)
    {
        var known = Baseline?.Match();
        return [.. findings.Select(finding => Tighten(finding with { Status = Status(finding, known) }))];
    }

    private FindingStatus Status(Finding finding, Func<Finding, bool>? known) => finding.Status switch
    {
        FindingStatus.Error or FindingStatus.Remediated => finding.Status,
        _ when finding.Waiver is not null && !NotWaivable.Contains(finding.Policy) => FindingStatus.Waived,
        _ when known?.Invoke(finding) == true => FindingStatus.Baselined,
        _ => finding.Status,
    };

    private Finding Tighten(Finding finding)
    {
        var threshold = finding.Status switch
        {
            FindingStatus.Violation => FailOn,
            FindingStatus.Undetermined => FailOnUndetermined,
            _ => null,
        };
        return threshold is { } least && finding.Severity >= least && !finding.Blocks ? finding with { Enforcement = EnforcementLevel.Mandatory } : finding;
    }
}

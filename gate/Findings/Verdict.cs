namespace Platform.Gate.Findings;

/// <summary>How a run ends: architecture decision 9.</summary>
internal enum ExitCode
{
    /// <summary>Nothing blocks.</summary>
    Passed = 0,

    /// <summary>The gate blocks.</summary>
    Blocked = 1,

    /// <summary>The command line or the input is wrong.</summary>
    BadInput = 2,

    /// <summary>The gate, a pack, a scanner or an output failed.</summary>
    Failed = 3,
}

/// <summary>What a run comes to.</summary>
internal static class Verdict
{
    /// <summary>Several may hold; the gravest counts. Never 0 when something could not be read.</summary>
    public static ExitCode Of(IReadOnlyList<Finding> findings, bool inputFailed) =>
        findings.Any(finding => finding.Status == FindingStatus.Error) ? ExitCode.Failed
        : inputFailed ? ExitCode.BadInput
        : findings.Any(finding => finding.Blocks) ? ExitCode.Blocked
        : ExitCode.Passed;
}

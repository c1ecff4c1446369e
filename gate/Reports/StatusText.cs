using System.Globalization;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Platform.Gate.Reports;

/// <summary>The words in which every format tells statuses, waivers and the verdict.</summary>
internal static class StatusText
{
    public static string Severity(Severity? severity) => severity is { } rated ? Words.Lower(rated) : "unrated";

    public static string Of(Finding finding) => finding.Status switch
    {
        FindingStatus.Violation => finding.Blocks ? "blocks" : "advisory",
        FindingStatus.Undetermined => finding.Blocks ? "undetermined, blocks" : "undetermined",
        var status => Words.Lower(status),
    };

    /// <summary>What a waiver does to a finding; null when there is none.</summary>
    public static string? WaiverLine(Finding finding)
    {
        if (finding.Waiver is not { } waiver) return null;
        var ends = waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return finding.Status == FindingStatus.Waived
            ? $"{waiver.Id} until {ends}: {waiver.Reason} (owner {waiver.Owner}, approved by {waiver.Approver})"
            : $"{waiver.Id} of {waiver.Owner} no longer covers this: it ended on {ends}.";
    }

    /// <summary>The verdict, in two sentences.</summary>
    public static string Verdict(Report report)
    {
        var blocking = report.Blocking;
        var said = report.ExitCode switch
        {
            ExitCode.Passed => "The gate is open: nothing blocks.",
            ExitCode.Blocked => $"The gate is shut: {Words.Count(blocking, "finding")} {(blocking == 1 ? "blocks" : "block")}.",
            ExitCode.BadInput => "The gate is shut: not all input could be judged.",
            _ => "The gate is shut: something failed, so not all was judged.",
        };
        var evaluated = report.Evidence.Sum(evidence => evidence.Evaluated);
        var policies = report.Evidence.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{said} {evaluated} {(evaluated == 1 ? "check" : "checks")} by {policies} {(policies == 1 ? "policy" : "policies")}.");
    }
}

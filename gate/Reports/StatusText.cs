using System.Globalization;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Platform.Gate.Reports;

/// <summary>The words in which every format tells statuses, waivers and the verdict.</summary>
internal static class StatusText
{
    private const int MostListed = 8;

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
            : $"{waiver.Id} of {waiver.Owner} does not count: this policy may not be waived.";
    }

    /// <summary>The first few of a list, and how many more there are.</summary>
    private static string Some(IReadOnlyList<string> all, Func<string, string> shown) => string.Join(
        ", ", all.Count <= MostListed ? all.Select(shown) : all.Take(MostListed - 1).Select(shown).Append($"and {all.Count - MostListed + 1} more"));

    /// <summary>What to do about a change to what judges it; null when there is none.</summary>
    public static string? JudgeChanges(Report report, Func<string, string> shown) => report.JudgeChanges.Count == 0
        ? null
        : $"This change alters its own judge: {Some(report.JudgeChanges, shown)}. Have an owner of these files review it, and judge it with the gate, the policies and the settings of its base.";

    /// <summary>The verdict, in two sentences.</summary>
    public static string Verdict(Report report)
    {
        var blocking = $"{Words.Count(report.Blocking, "finding")} {(report.Blocking == 1 ? "blocks" : "block")}";
        var also = report.Blocking > 0 ? $", and {blocking}" : string.Empty;
        var said = report.ExitCode switch
        {
            ExitCode.Passed => "The gate is open: nothing blocks.",
            ExitCode.Blocked => $"The gate is shut: {blocking}.",
            ExitCode.BadInput => $"The gate is shut: not all input could be judged{also}.",
            _ => $"The gate is shut: something failed, so not all was judged{also}.",
        };
        var evaluated = report.Evidence.Sum(evidence => evidence.Evaluated);
        var policies = report.Evidence.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{said} {evaluated} {(evaluated == 1 ? "check" : "checks")} by {policies} {(policies == 1 ? "policy" : "policies")}.");
    }
}

using System.Globalization;
using Platform.Gate.Rehearsal;

namespace Platform.Gate.Reports;

/// <summary>What is said of a rehearsal, in every format alike.</summary>
internal static class RehearsalText
{
    public static string Numbers(RehearsalReport report)
    {
        var numbers = report.Numbers;
        return string.Create(CultureInfo.InvariantCulture, $"{report.Stack}: {Words.Count(numbers.DesiredCount, "task")}, {numbers.MinimumHealthyPercent} to {numbers.MaximumPercent} %, checked every {numbers.HealthCheckInterval.TotalSeconds} s, grace period {numbers.HealthCheckGracePeriod.TotalSeconds} s, deregistration delay {numbers.DeregistrationDelay.TotalSeconds} s, stop timeout {numbers.StopTimeout.TotalSeconds} s; the clock runs {report.Speed} times as fast");
    }

    public static string Outcome(RehearsalResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(result.Problem is null ? "PASSED" : "FAILED")} {result.Scenario.Name}: {result.Scenario.Text}: {result.Sent} requests, {result.Failed} failed{(result.Problem is { } text ? $"; {text}" : "")}");
}

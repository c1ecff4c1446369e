using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Policy;

namespace Platform.Gate.Findings;

/// <summary>A report of the past.</summary>
/// <param name="Name">Its file's name, without the extension.</param>
/// <param name="Findings">Its findings.</param>
internal sealed partial record PastReport(string Name, IReadOnlyList<Finding> Findings)
{
    /// <summary>The day in its name, as in <c>2026-11-23</c> or <c>20261123</c>; null when there is none.</summary>
    public DateOnly? Day { get; } = DayIn(Name);

    /// <summary>How people tell when it was.</summary>
    public string Label => Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Name;

    private static DateOnly? DayIn(string name) =>
        Days().Match(name) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups[1]}{match.Groups[2]}{match.Groups[3]}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}

/// <summary>The life of one finding.</summary>
internal sealed record FindingHistory
{
    /// <summary>The finding as the last report that has it tells it.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The first report that has it.</summary>
    public required PastReport First { get; init; }

    /// <summary>The last report that has it.</summary>
    public required PastReport Last { get; init; }

    /// <summary>In how many reports it stands.</summary>
    public required int Reports { get; init; }

    /// <summary>How often it went away and came back.</summary>
    public required int Returns { get; init; }

    /// <summary>Whether the latest report still has it.</summary>
    public required bool Stands { get; init; }

    /// <summary>The waivers it had, in the order they came.</summary>
    public required IReadOnlyList<Waiver> Waivers { get; init; }

    /// <summary>How many days it stayed, as far as reports tell; null when their names hold no day.</summary>
    public int? DaysOpen => First.Day is { } first && Last.Day is { } last ? last.DayNumber - first.DayNumber : null;
}

/// <summary>What a row of reports tells of findings: when each first appeared, how long it stayed, who waived it.</summary>
internal static class History
{
    /// <param name="reports">The reports, oldest first.</param>
    public static IReadOnlyList<FindingHistory> Of(IReadOnlyList<PastReport> reports)
    {
        var places = new Dictionary<(string, string), List<(int Report, Finding Finding)>>();
        for (var index = 0; index < reports.Count; index++)
        {
            foreach (var finding in reports[index].Findings)
            {
                var key = (finding.Source, finding.Fingerprint);
                if (!places.TryGetValue(key, out var seen)) places[key] = seen = [];

                // Findings that share a fingerprint are one line here: nobody can tell which of them came first.
                if (seen is [] || seen[^1].Report != index) seen.Add((index, finding));
            }
        }

        return
        [
            .. places.Values.Select(seen => Of(seen, reports))
                .OrderByDescending(history => history.Stands)
                .ThenBy(history => history.Finding, FindingGroups.Gravest)
                .ThenBy(history => history.First.Name, StringComparer.Ordinal)
                .ThenBy(history => history.Finding.Source, StringComparer.Ordinal)
                .ThenBy(history => history.Finding.Policy, StringComparer.Ordinal)
                .ThenBy(history => history.Finding.Fingerprint, StringComparer.Ordinal),
        ];
    }

    /// <summary>The findings with the day, or the report, in which each was first seen.</summary>
    public static IReadOnlyList<Finding> Mark(IReadOnlyList<PastReport> reports, IReadOnlyList<Finding> findings)
    {
        if (reports.Count == 0) return findings;
        var first = Of(reports).ToDictionary(history => (history.Finding.Source, history.Finding.Fingerprint), history => history.First.Label);
        return [.. findings.Select(finding => finding with { Since = first.GetValueOrDefault((finding.Source, finding.Fingerprint)) })];
    }

    private static FindingHistory Of(List<(int Report, Finding Finding)> seen, IReadOnlyList<PastReport> reports) => new()
    {
        Finding = seen[^1].Finding,
        First = reports[seen[0].Report],
        Last = reports[seen[^1].Report],
        Reports = seen.Count,
        Returns = seen.Zip(seen.Skip(1), (one, next) => next.Report - one.Report > 1).Count(gap => gap),
        Stands = seen[^1].Report == reports.Count - 1,
        Waivers = [.. seen.Select(one => one.Finding.Waiver).OfType<Waiver>().DistinctBy(waiver => waiver.Id)],
    };
}

using System.Globalization;
using Platform.Gate.Findings;

namespace Platform.Gate.Reports;

/// <summary>How many findings of each status every source has, as lines of text. A column in which nothing is counted is left out.</summary>
internal sealed class SummaryTable
{
    private static readonly string[] Stacks = ["preview", "export", "events"];

    private static readonly (string Title, Func<IReadOnlyList<ReportSource>, IReadOnlyList<Finding>, int> Count, bool Always)[] Columns =
    [
        ("resources", (sources, _) => sources.Sum(source => source.Resources), true),
        ("blocking", (_, findings) => findings.Count(finding => finding.Blocks), true),
        ("errors", (_, findings) => Count(findings, FindingStatus.Error), false),
        ("advisory", (_, findings) => findings.Count(finding => finding is { Status: FindingStatus.Violation, Blocks: false }), true),
        ("undetermined", (_, findings) => findings.Count(finding => finding is { Status: FindingStatus.Undetermined, Blocks: false }), true),
        ("waived", (_, findings) => Count(findings, FindingStatus.Waived), false),
        ("baselined", (_, findings) => Count(findings, FindingStatus.Baselined), false),
        ("remediated", (_, findings) => Count(findings, FindingStatus.Remediated), false),
    ];

    public SummaryTable(Report report)
    {
        var findings = report.Findings.ToLookup(finding => finding.Source, StringComparer.Ordinal);

        // A stack is a row; of files that a scanner read there may be many, and they are one.
        var rows = report.Sources.GroupBy(source => Stacks.Contains(source.Kind) ? source.Name : source.Kind, StringComparer.Ordinal)
            .Select(group => (group.Key, Counts: Count([.. group], findings))).ToList();
        var used = Enumerable.Range(0, Columns.Length).Where(index => Columns[index].Always || rows.Exists(row => row.Counts[index] > 0)).ToList();
        Titles = [.. used.Select(index => Columns[index].Title)];
        Rows = [.. rows.Select(row => (row.Key, (IReadOnlyList<int>)[.. used.Select(index => row.Counts[index])]))];
    }

    public IReadOnlyList<string> Titles { get; }

    public IReadOnlyList<(string Source, IReadOnlyList<int> Counts)> Rows { get; }

    public IEnumerable<string> Lines()
    {
        if (Rows.Count == 0) yield break;
        var first = Rows.Max(row => WrappedText.Width(row.Source));
        yield return new string(' ', first) + string.Concat(Titles.Select(title => $"  {title}"));
        foreach (var (source, counts) in Rows)
        {
            yield return WrappedText.Padded(source, first)
                + string.Concat(counts.Zip(Titles, (count, title) => "  " + count.ToString(CultureInfo.InvariantCulture).PadLeft(title.Length)));
        }
    }

    private static int[] Count(IReadOnlyList<ReportSource> sources, ILookup<string, Finding> findings)
    {
        IReadOnlyList<Finding> found = [.. sources.Select(source => source.Name).Distinct(StringComparer.Ordinal).SelectMany(name => findings[name])];
        return [.. Columns.Select(column => column.Count(sources, found))];
    }

    private static int Count(IReadOnlyList<Finding> findings, FindingStatus status) => findings.Count(finding => finding.Status == status);
}

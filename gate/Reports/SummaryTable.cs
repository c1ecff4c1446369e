using System.Globalization;
using Platform.Gate.Findings;

namespace Platform.Gate.Reports;

/// <summary>How many findings of each status every source has, as lines of text. A column in which nothing is counted is left out.</summary>
internal sealed class SummaryTable
{
    private static readonly (string Title, Func<ReportSource, IReadOnlyList<Finding>, int> Count, bool Always)[] Columns =
    [
        ("resources", (source, _) => source.Resources, true),
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
        var counts = report.Sources.Select(source => Columns.Select(column => column.Count(source, [.. findings[source.Name]])).ToArray()).ToList();
        var used = Enumerable.Range(0, Columns.Length).Where(index => Columns[index].Always || counts.Exists(row => row[index] > 0)).ToList();
        Titles = [.. used.Select(index => Columns[index].Title)];
        Rows = [.. report.Sources.Zip(counts, (source, row) => (source.Name, (IReadOnlyList<int>)[.. used.Select(index => row[index])]))];
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

    private static int Count(IReadOnlyList<Finding> findings, FindingStatus status) => findings.Count(finding => finding.Status == status);
}

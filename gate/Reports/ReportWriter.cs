using Platform.Gate.Findings;
using Platform.Gate.Reports.Html;

namespace Platform.Gate.Reports;

/// <summary>One report to write.</summary>
/// <param name="Format">Its format.</param>
/// <param name="File">The file; null for standard output.</param>
internal sealed record ReportTarget(string Format, string? File)
{
    public static ReportTarget Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new(text, null) : new(text[..equals], text[(equals + 1)..]);
    }
}

/// <summary>How reports are written that leave a choice.</summary>
/// <param name="Verbosity">How much the console report tells.</param>
/// <param name="Color">Whether a terminal gets colours.</param>
internal sealed record ReportStyle(Verbosity Verbosity, bool Color);

/// <summary>Writes reports, each whole or not at all.</summary>
internal static class ReportWriter
{
    private static readonly Dictionary<string, Action<Report, TextWriter, ReportStyle>> Writers = new(StringComparer.Ordinal)
    {
        ["console"] = (report, writer, style) => new ConsoleReport(Terminal.To(writer, style.Color), style.Verbosity).Write(report),
        ["json"] = (report, writer, _) => JsonReport.Write(report, writer),
        ["sarif"] = (report, writer, _) => SarifReport.Write(report, writer),
        ["junit"] = (report, writer, _) => JunitReport.Write(report, writer),
        ["markdown"] = (report, writer, _) => MarkdownReport.Write(report, writer),
        ["html"] = (report, writer, _) => HtmlReport.Write(report, writer),
        ["github"] = (report, writer, _) => GithubReport.Write(report, writer),
    };

    public static IReadOnlyList<string> Formats { get; } = [.. Writers.Keys];

    /// <summary>Writes every target, also when one of them fails.</summary>
    /// <returns>What could not be written, each told in a sentence.</returns>
    public static IReadOnlyList<string> Write(Report report, IReadOnlyList<ReportTarget> targets, ReportStyle style)
    {
        var problems = new List<string>();
        foreach (var target in targets)
        {
            var write = Writers[target.Format];
            try
            {
                if (target.File is { } file) WholeFile.Write(file, writer => write(report, writer, style with { Color = false }));
                else write(report, Console.Out, style with { Color = style.Color && !Console.IsOutputRedirected });
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add($"The {target.Format} report could not be written to {target.File ?? "standard output"}: {exception.Message}");
            }
        }

        return problems;
    }
}

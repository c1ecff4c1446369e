using System.Text;
using Platform.Gate.Findings;
using Spectre.Console;

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

/// <summary>Writes reports, each whole or not at all.</summary>
internal static class ReportWriter
{
    public static IReadOnlyList<string> Formats { get; } = ["console", "json"];

    /// <summary>Writes every target, also when one of them fails.</summary>
    /// <returns>What could not be written, each told in a sentence.</returns>
    public static IReadOnlyList<string> Write(Report report, IReadOnlyList<ReportTarget> targets, bool quiet, bool color)
    {
        var problems = new List<string>();
        foreach (var target in targets)
        {
            if (target.File is null)
            {
                Write(report, target.Format, Console.Out, quiet, color && !Console.IsOutputRedirected);
                continue;
            }

            try
            {
                WriteFile(target.File, writer => Write(report, target.Format, writer, quiet, color: false));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add($"The {target.Format} report could not be written to {target.File}: {exception.Message}");
            }
        }

        return problems;
    }

    private static void Write(Report report, string format, TextWriter writer, bool quiet, bool color)
    {
        if (format == "json") JsonReport.Write(report, writer);
        else new ConsoleReport(Terminal.To(writer, color), quiet).Write(report);
    }

    private static void WriteFile(string path, Action<TextWriter> write)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new IOException("it is a directory.");
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))) write(writer);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}

/// <summary>Terminals as Spectre.Console sees them.</summary>
internal static class Terminal
{
    // Wide enough for a path and a message; where nobody says how wide the paper is.
    private const int WidthOfFiles = 120;

    public static IAnsiConsole To(TextWriter writer, bool color)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = color ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!color) console.Profile.Width = WidthOfFiles;
        return console;
    }
}

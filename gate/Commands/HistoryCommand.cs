using System.CommandLine;
using Platform.Gate.Findings;
using Platform.Gate.Reports;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary><c>gate history</c>: the life of findings, from a folder of JSON reports.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "A folder of JSON reports. Their names give the order, and the day where one is in it: 2026-11-23.json." };
        var all = new Option<bool>("--all") { Description = "Also tell what no longer stands." };
        var policy = new Option<string?>("--policy") { Description = "One policy only.", HelpName = "NAME" };
        var noColor = new Option<bool>("--no-color") { Description = "Print without colours; NO_COLOR does the same." };
        var command = new Command("history", "Tell when findings first appeared, how long they stayed and who waived them.") { directory, all, policy, noColor };
        command.SetAction(parsed =>
        {
            var color = !parsed.GetValue(noColor) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !Console.IsOutputRedirected;
            var reports = Read(parsed.GetValue(directory)!);
            var histories = History.Of(reports).Where(history => parsed.GetValue(policy) is not { } name || history.Finding.Policy == name).ToList();
            new HistoryReport(Terminal.To(Console.Out, color), parsed.GetValue(all)).Write(histories, reports);
            return (int)ExitCode.Passed;
        });
        return command;
    }

    /// <summary>The reports of a folder, oldest first.</summary>
    /// <exception cref="InputException">There is none, or one of them is no report.</exception>
    public static IReadOnlyList<PastReport> Read(string directory)
    {
        if (!Directory.Exists(directory)) throw new InputException($"There is no folder {directory}.");
        var files = Directory.EnumerateFiles(directory, "*.json").Order(NaturalOrder.Instance).ToList();
        if (files.Count == 0) throw new InputException($"There is no JSON report in {directory}: keep the files that `--format json=FILE` writes there, with the day in their names.");
        return [.. files.Select(file => new PastReport(Path.GetFileNameWithoutExtension(file), ReportFile.Read(file).Findings))];
    }

    // run-9 comes before run-10.
    private sealed class NaturalOrder : IComparer<string>
    {
        public static NaturalOrder Instance { get; } = new();

        public int Compare(string? left, string? right) => string.CompareOrdinal(Padded(left), Padded(right));

        private static string Padded(string? text) => System.Text.RegularExpressions.Regex.Replace(text ?? string.Empty, @"\d+", number => number.Value.PadLeft(20, '0'));
    }
}

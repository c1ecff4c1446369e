using System.CommandLine;
using Platform.Gate.Findings;
using Platform.Policies;
using Pulumi.Policy.Documentation;

namespace Platform.Gate.Commands;

/// <summary><c>gate policies docs</c>: writes the pages of the policies, or checks that they are the ones it would write.</summary>
internal static class PoliciesDocsCommand
{
    private const string DefaultDirectory = "docs/policies";
    private const string SourceDirectory = "../../policies";

    public static Command Create()
    {
        var output = new Option<string>("--output", "-o") { Description = "The folder of the pages.", HelpName = "DIR", DefaultValueFactory = _ => DefaultDirectory };
        var check = new Option<bool>("--check") { Description = "Write nothing; end with 1 when a page is missing, stale or left over." };
        var command = new Command("docs", "Write the pages of the policies.") { output, check };
        command.SetAction(parsed => (int)Run(parsed.GetValue(output)!, parsed.GetValue(check)));
        return command;
    }

    private static ExitCode Run(string directory, bool check)
    {
        var pages = PackPages.Of(PlatformPack.Create(), SourceDirectory, "gate policies docs");
        var changed = pages.Where(page => Content(directory, page.Key) != page.Value).ToList();
        var leftOver = LeftOver(directory, pages);
        if (check)
        {
            foreach (var name in changed.Select(page => page.Key).Concat(leftOver))
                Console.Error.WriteLine($"{Path.Combine(directory, name)} is not what the policies say; run `gate policies docs`.");
            return changed.Count + leftOver.Count > 0 ? ExitCode.Blocked : ExitCode.Passed;
        }

        Directory.CreateDirectory(directory);
        foreach (var (name, content) in changed)
        {
            var path = Path.Combine(directory, name);
            File.WriteAllText($"{path}.new", content);
            File.Move($"{path}.new", path, overwrite: true);
        }

        foreach (var name in leftOver) File.Delete(Path.Combine(directory, name));
        Console.WriteLine($"{changed.Count} of {pages.Count} pages written to {directory}, {leftOver.Count} removed.");
        return ExitCode.Passed;
    }

    private static string? Content(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    // Pages of policies that are no more. What somebody wrote by hand into the folder stays.
    private static List<string> LeftOver(string directory, IReadOnlyDictionary<string, string> pages) => !Directory.Exists(directory)
        ? []
        : [.. Directory.EnumerateFiles(directory, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .Where(name => !pages.ContainsKey(name) && Content(directory, name)!.StartsWith(PackPages.Mark, StringComparison.Ordinal))];
}

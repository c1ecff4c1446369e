using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.FileSystemGlobbing;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary>Which files a change touches, and which of them decide how changes are judged: architecture decision 10.</summary>
internal static class ChangedFiles
{
    private static readonly string[] AlwaysJudge =
    [
        "**/gate.yaml", "**/waivers.yaml", "**/secrets-allow.yaml", "**/workflows-allow.yaml", "**/image-ignore.yaml", "**/CODEOWNERS", ".github/workflows/**",
        ".github/actions/**", "**/action.yml", "**/action.yaml", "**/PulumiPolicy.yaml",
    ];

    /// <summary>The files of the change since a commit that decide how changes are judged.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="since">The commit that the change is to be merged into.</param>
    /// <param name="patterns">Patterns of further such files.</param>
    /// <param name="cancellation">Ends git.</param>
    /// <exception cref="InputException">Git cannot tell.</exception>
    public static async Task<IReadOnlyList<string>> ThatJudgeAsync(Repository repository, string since, IEnumerable<string> patterns, CancellationToken cancellation) =>
        ThatJudge(await SinceAsync(repository, since, cancellation), patterns);

    public static IReadOnlyList<string> ThatJudge(IReadOnlyList<string> files, IEnumerable<string> patterns)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(AlwaysJudge);
        matcher.AddIncludePatterns(patterns);
        return [.. matcher.Match(files).Files.Select(match => match.Path).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> SinceAsync(Repository repository, string since, CancellationToken cancellation)
    {
        if (since.StartsWith('-')) throw new InputException($"'{since}' is not a commit.");
        var start = new ProcessStartInfo("git", ["diff", "--name-only", "--no-renames", "-z", $"{since}...HEAD"])
        {
            WorkingDirectory = repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEndAsync(cancellation);
            var errors = git.StandardError.ReadToEndAsync(cancellation);
            await git.WaitForExitAsync(cancellation);
            if (git.ExitCode == 0) return (await output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
            throw new InputException($"git cannot compare with '{since}': {Shown.Line(await errors)} Fetch that commit and the history up to it first (actions/checkout: `fetch-depth: 0`).");
        }
        catch (Win32Exception exception)
        {
            throw new InputException($"git is needed to compare with '{since}', and cannot be run: {exception.Message}", exception);
        }
    }
}

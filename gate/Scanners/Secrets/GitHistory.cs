using System.Globalization;
using System.Text;
using Platform.Gate.Sources;

namespace Platform.Gate.Scanners.Secrets;

/// <summary>A file's content that a commit added.</summary>
internal sealed record AddedBlob(string Commit, string Id, string Path);

/// <summary>A git repository: its files, and what the commits of a range added.</summary>
internal sealed class GitHistory(string directory)
{
    private const string RegularFile = "100";
    private const string SymbolicLink = "120";

    public async Task<bool> IsRepositoryAsync(CancellationToken cancellation)
    {
        try
        {
            return (await ToolProcess.RunAsync("git", ["rev-parse", "--is-inside-work-tree"], directory, null, cancellation)).ExitCode == 0;
        }
        catch (ScannerException)
        {
            return false;
        }
    }

    /// <summary>The tracked files, and those that would be if somebody added them.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(CancellationToken cancellation) =>
        [.. (await AskAsync(["ls-files", "-z", "--cached", "--others", "--exclude-standard"], null, cancellation)).Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Every content that any commit of the range adds, in merges and under new names too.</summary>
    /// <exception cref="InputException">The range is not there: a commit is missing, or the clone is shallow.</exception>
    public async Task<IReadOnlyList<AddedBlob>> AddedAsync(string range, CancellationToken cancellation)
    {
        if ((await AskAsync(["rev-parse", "--is-shallow-repository"], null, cancellation)).Text.Trim() == "true")
            throw new InputException($"The commits of {range} cannot be scanned: the clone is shallow, so some may be missing. Fetch the whole history (`git fetch --unshallow`; in a workflow `fetch-depth: 0`).");
        var ends = range.Split("..");
        if (ends is not [{ Length: > 0 }, var named] || named.StartsWith('.')) throw new InputException($"'{range}' is not a range of commits: write BASE..HEAD.");
        var from = await CommitAsync(ends[0], cancellation);
        var to = await CommitAsync(named.Length > 0 ? named : "HEAD", cancellation);

        // Of a merge, -c shows what it took from no parent; a rename is an addition.
        var log = await AskAsync(["log", "-z", "-c", "--raw", "--no-abbrev", "--no-renames", "--root", "--format=commit %H", "--no-show-signature", $"{from}..{to}"], null, cancellation);
        return [.. Read(log.Text)];
    }

    /// <summary>Reads contents, in the order they are asked for.</summary>
    public async Task<IReadOnlyList<byte[]>> ContentsAsync(IReadOnlyList<string> blobs, CancellationToken cancellation)
    {
        if (blobs.Count == 0) return [];
        var output = (await AskAsync(["cat-file", "--batch"], string.Join('\n', blobs) + "\n", cancellation)).Output;
        var contents = new List<byte[]>(blobs.Count);
        var at = 0;
        foreach (var blob in blobs)
        {
            var end = Array.IndexOf(output, (byte)'\n', at);
            var header = Encoding.ASCII.GetString(output, at, Math.Max(0, end - at)).Split(' ');
            if (header is not [_, "blob", var size]) throw new InputException($"The content {blob} is missing from the repository. Fetch the whole history, without a filter.");
            var length = int.Parse(size, CultureInfo.InvariantCulture);
            contents.Add(output[(end + 1)..(end + 1 + length)]);
            at = end + length + 2;
        }

        return contents;
    }

    private async Task<string> CommitAsync(string name, CancellationToken cancellation)
    {
        var result = await GitAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}"], null, cancellation);
        return result.ExitCode == 0
            ? result.Text.Trim()
            : throw new InputException($"There is no commit '{name}' in this clone. Fetch it first; in a workflow check out with `fetch-depth: 0`.");
    }

    // With -z: the commit, then for each file its modes, contents and status, and the path behind them.
    private static IEnumerable<AddedBlob> Read(string log)
    {
        var commit = string.Empty;
        var parts = log.Split('\0');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].TrimStart('\n');
            if (part.StartsWith("commit ", StringComparison.Ordinal)) commit = part["commit ".Length..].Trim();
            if (part is not [':', ..]) continue;
            var parents = part.TakeWhile(character => character == ':').Count();
            var fields = part[parents..].Split(' ');
            var (mode, blob) = (fields[parents], fields[(2 * parents) + 1]);
            var path = parts[++i];
            if (mode.StartsWith(RegularFile, StringComparison.Ordinal) || mode.StartsWith(SymbolicLink, StringComparison.Ordinal)) yield return new(commit, blob, path);
        }
    }

    private async Task<ToolResult> AskAsync(IReadOnlyList<string> arguments, string? input, CancellationToken cancellation)
    {
        var result = await GitAsync(arguments, input, cancellation);
        return result.ExitCode == 0 ? result : throw new ScannerException($"`git {arguments[0]}` failed: {Shown.Line(result.Error, limit: 300)}");
    }

    // What the user configured must not change the answer, nor run a program of the repository's choice.
    private Task<ToolResult> GitAsync(IReadOnlyList<string> arguments, string? input, CancellationToken cancellation) =>
        ToolProcess.RunAsync("git", ["--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "diff.renames=false", .. arguments], directory, input, cancellation);
}

using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Platform.Gate.Sources;

/// <summary>
/// Reads stacks from files: <c>pulumi stack export</c>, a backend's checkpoint, <c>pulumi preview --json</c>, or a log of engine events. A file
/// says itself which it is.
/// </summary>
public static class StackFile
{
    private static readonly string[] Extensions = [".json", ".jsonl", ".ndjson"];

    /// <summary>Reads what a path names: a file, all files of a directory and those below it, the files a pattern matches, or <c>-</c> for standard input.</summary>
    /// <param name="path">The path.</param>
    /// <param name="environment">Where a passphrase is looked for, as the Pulumi CLI does.</param>
    /// <returns>A stack a file, in the order of the files' names.</returns>
    /// <exception cref="InputException">There is no file, or one of them cannot be read as a stack.</exception>
    public static IEnumerable<StackSource> Read(string path, IReadOnlyDictionary<string, string> environment)
    {
        if (path == "-") return [ReadStandardInput(environment)];
        if (File.Exists(path)) return [ReadFile(path, environment)];
        if (Directory.Exists(path)) return FilesIn(path).Select(file => ReadFile(file, environment));
        if (path.IndexOfAny(['*', '?']) < 0) throw FileErrors.Missing(path);
        return Matching(path).Select(file => ReadFile(file, environment));
    }

    /// <summary>Reads one stack from a stream.</summary>
    /// <param name="stream">The stream; one that can seek is read a second time where its secrets need it.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="environment">Where a passphrase is looked for.</param>
    /// <exception cref="InputException">It cannot be read as a stack.</exception>
    public static StackSource Read(Stream stream, string name, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var passphrase = SecretsProvider.PassphraseOf(environment);
        var reader = new StackFileReader(new JsonPull(stream, name), name, passphrase);
        var stack = reader.Read();
        if (reader.LateSecrets is not { } secrets || !stream.CanSeek) return stack;
        stream.Seek(0, SeekOrigin.Begin);
        return new StackFileReader(new JsonPull(stream, name), name, passphrase, secrets).Read();
    }

    private static StackSource ReadStandardInput(IReadOnlyDictionary<string, string> environment)
    {
        using var stream = Console.OpenStandardInput();
        return Read(stream, "standard input", environment);
    }

    private static StackSource ReadFile(string path, IReadOnlyDictionary<string, string> environment)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return Read(stream, Shown.Path(path), environment);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.Unreadable(path, exception);
        }
    }

    private static string[] FilesIn(string directory)
    {
        var files = Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0 ? files : throw FileErrors.NothingIn(directory);
    }

    private static string[] Matching(string pattern)
    {
        var full = Path.GetFullPath(pattern);
        var fixedPart = Path.GetDirectoryName(full[..full.IndexOfAny(['*', '?'])])!;
        var matcher = new Matcher().AddInclude(Path.GetRelativePath(fixedPart, full).Replace('\\', '/'));
        var files = Directory.Exists(fixedPart)
            ? matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(fixedPart))).Files.Select(match => Path.Combine(fixedPart, match.Path)).Order(StringComparer.Ordinal).ToArray()
            : [];
        return files.Length > 0 ? files : throw FileErrors.NothingMatches(pattern);
    }
}

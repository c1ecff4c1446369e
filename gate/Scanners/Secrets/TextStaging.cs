using System.Text;

namespace Platform.Gate.Scanners.Secrets;

/// <summary>Makes readable files of what shall be scanned: contents from the history, and texts that are not UTF-8.</summary>
internal sealed class TextStaging : IDisposable
{
    private const int Sample = 8000;

    /// <summary>Larger files are generated or data, and would take minutes each.</summary>
    private const long Largest = 10 * 1024 * 1024;

    // secretlint obeys a comment that silences it, and cannot be told not to; nor does it look at files of some names. Who is judged must
    // not decide what is looked at, so such files are scanned as changed copies.
    private static ReadOnlySpan<byte> Directive => "secretlint-disable"u8;

    private static ReadOnlySpan<byte> Harmless => "secretlint-ignored"u8;

    private readonly List<string> _tooLarge = [];
    private int _count;

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("gate-secrets-").FullName;

    /// <summary>Texts that lie in the staging directory.</summary>
    public List<ScannedText> Staged { get; } = [];

    /// <summary>What was left out, in sentences.</summary>
    public IReadOnlyList<string> Notices =>
        _tooLarge.Count == 0 ? [] : [$"Not scanned for secrets, since larger than {Largest / 1024 / 1024} MB: {string.Join(", ", _tooLarge.Distinct(StringComparer.Ordinal))}."];

    /// <summary>A file of the tree as it lies there, if it is a text; what has to be converted is staged instead.</summary>
    public ScannedText? Take(string root, string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        if (!file.Exists || file.LinkTarget is not null) return null;
        if (file.Length > Largest)
        {
            _tooLarge.Add(path);
            return null;
        }

        var content = File.ReadAllBytes(file.FullName);
        if (Wide(content) is null && !HasDirective(content) && !IsIgnoredByName(path)) return IsBinary(content) ? null : new(path, path, null);
        Stage(path, null, content);
        return null;
    }

    public void Stage(string path, string? commit, byte[] content)
    {
        if (content.Length > Largest)
        {
            _tooLarge.Add(path);
            return;
        }

        var encoding = Wide(content);
        if (encoding is null && IsBinary(content)) return;

        // The name stays: some rules go by it. Folders keep equal names apart.
        var name = $"{_count++}/{(IsIgnoredByName(path) ? "file" : string.Empty)}{Path.GetFileName(path)}";
        var full = Path.Combine(Directory, name);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, WithoutDirectives(encoding is null ? content : Encoding.UTF8.GetBytes(encoding.GetString(content))));
        Staged.Add(new(path, name, commit));
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    private static bool IsBinary(ReadOnlySpan<byte> content) => content[..Math.Min(Sample, content.Length)].Contains((byte)0);

    private static bool HasDirective(ReadOnlySpan<byte> content) => content.IndexOf(Directive) >= 0;

    // The same length, so that every place stays what it is.
    private static byte[] WithoutDirectives(byte[] content)
    {
        var changed = content.AsSpan().ToArray();
        for (var at = 0; changed.AsSpan(at).IndexOf(Directive) is var found and >= 0; at += found) Harmless.CopyTo(changed.AsSpan(at + found));
        return changed;
    }

    private static bool IsIgnoredByName(string path) =>
        Path.GetFileName(path).StartsWith(".secretlint", StringComparison.Ordinal) || path.Split('/').Contains("node_modules", StringComparer.Ordinal);

    private static Encoding? Wide(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}

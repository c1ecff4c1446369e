using System.Text.RegularExpressions;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>What stands behind <c>uses</c>.</summary>
/// <param name="Name"><c>owner/repository</c> with the path inside it; the path of a local action; the name of an image.</param>
/// <param name="Ref">The tag, branch, commit or digest; empty when none is named.</param>
/// <param name="Kind">Where it comes from.</param>
internal sealed partial record ActionReference(string Name, string Ref, ActionKind Kind)
{
    public bool IsPinned => Kind switch
    {
        ActionKind.Local => true,
        ActionKind.Image => Digest().IsMatch(Ref),
        _ => Commit().IsMatch(Ref),
    };

    /// <summary><c>owner/repository</c>, without a path.</summary>
    public string Repository => string.Join('/', Name.Split('/').Take(2));

    public static ActionReference Parse(string uses)
    {
        if (uses.StartsWith("./", StringComparison.Ordinal)) return new(uses[2..].TrimEnd('/'), string.Empty, ActionKind.Local);
        var image = uses.StartsWith("docker://", StringComparison.Ordinal);
        var name = image ? uses["docker://".Length..] : uses;
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return new(at < 0 ? name : name[..at], at < 0 ? string.Empty : name[(at + 1)..], image ? ActionKind.Image : ActionKind.Repository);
    }

    [GeneratedRegex("^[0-9a-f]{40}$|^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Commit();

    [GeneratedRegex("^sha256:[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();
}

/// <summary>Where an action comes from.</summary>
internal enum ActionKind
{
    /// <summary>A repository on GitHub.</summary>
    Repository,

    /// <summary>A folder of the same repository.</summary>
    Local,

    /// <summary>A container image.</summary>
    Image,
}

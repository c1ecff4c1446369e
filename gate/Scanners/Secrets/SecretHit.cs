using System.Security.Cryptography;
using System.Text;

namespace Platform.Gate.Scanners.Secrets;

/// <summary>A text to scan.</summary>
/// <param name="Path">What reports call it: the path in the repository.</param>
/// <param name="File">Where it lies on the disk.</param>
/// <param name="Commit">The commit that added it; null for the tree.</param>
internal sealed record ScannedText(string Path, string File, string? Commit);

/// <summary>A secret that was found. Its text never leaves this record but as a length and a hash.</summary>
internal sealed record SecretHit(ScannedText In, string Rule, bool OfPreset, int Line, int Column, int EndLine, int EndColumn, string Secret)
{
    // A short password could be guessed from a plain hash of it; this many rounds make that a long guess.
    private const int Rounds = 100_000;
    private const int Bytes = 16;

    /// <summary>What says it best goes first: a rule of ours with a name, the preset's, the guess by the name in front of it.</summary>
    public int Rank => Rule == SecretRules.Assignment ? 2 : OfPreset ? 1 : 0;

    public bool Overlaps(SecretHit other) =>
        In == other.In
        && (Line, Column).CompareTo((other.EndLine, other.EndColumn)) < 0
        && (other.Line, other.Column).CompareTo((EndLine, EndColumn)) < 0;

    /// <summary>Names the secret without telling it.</summary>
    public string Identity() => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{In.Path}\n{Rule}"), Rounds, HashAlgorithmName.SHA256, Bytes));

    // Records print their members; this one must not.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"{Rule} in {In.Path}({Line},{Column})");
        return true;
    }
}

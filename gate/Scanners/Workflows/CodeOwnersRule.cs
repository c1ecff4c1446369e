using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>One line of CODEOWNERS: a pattern as in .gitignore, and who owns what it matches.</summary>
internal sealed class CodeOwnersRule
{
    private readonly Regex _pattern;

    private CodeOwnersRule(string pattern, IReadOnlyList<string> owners)
    {
        Owners = owners;
        _pattern = new(ToRegex(pattern), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public IReadOnlyList<string> Owners { get; }

    public bool Matches(string path) => _pattern.IsMatch(path);

    public static IReadOnlyList<CodeOwnersRule> Read(string text) =>
        [.. text.Split('\n')
            .Select(line => line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0 && IsValid(words))
            .Select(words => new CodeOwnersRule(words[0], words[1..]))];

    // GitHub skips a line that names nobody it could ask, or a pattern that only .gitignore knows.
    private static bool IsValid(string[] words) =>
        words[0][0] != '!' && !words[0].Contains('[', StringComparison.Ordinal) && words.Skip(1).All(owner => owner.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 && at < owner.Length - 1);

    // A slash at the start or in the middle ties the pattern to the root; a folder owns what is below it.
    private static string ToRegex(string pattern)
    {
        var tied = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        var regex = new StringBuilder(tied ? "^" : "^(?:.*/)?");
        var body = pattern.Trim('/');
        for (var i = 0; i < body.Length; i++)
        {
            if (body.AsSpan(i).StartsWith("**/"))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (body.AsSpan(i).StartsWith("**"))
            {
                regex.Append(".*");
                i++;
            }
            else
            {
                regex.Append(body[i] switch { '*' => "[^/]*", '?' => "[^/]", var other => Regex.Escape(other.ToString()) });
            }
        }

        // `docs/*` is the files of the folder alone.
        return regex.Append(pattern.EndsWith("/*", StringComparison.Ordinal) ? "$" : pattern.EndsWith('/') ? "/" : "(?:/|$)").ToString();
    }
}

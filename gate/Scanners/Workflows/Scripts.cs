using System.Text.RegularExpressions;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>Shell scripts, as far as an audit has to understand them.</summary>
internal static partial class Scripts
{
    /// <summary>The script with its comments blanked out, so that places stay what they are.</summary>
    public static string Code(string script) => Comment().Replace(script, match => new string(' ', match.Length));

    /// <summary>The lines of a script without comments, continued ones joined, each with where it starts.</summary>
    public static IEnumerable<(int Start, string Text)> Lines(string script)
    {
        var code = Code(script);
        var start = 0;
        while (start < code.Length)
        {
            var end = start;
            do
            {
                end = code.IndexOf('\n', end);
                if (end < 0) end = code.Length;
                else end++;
            }
            while (end < code.Length && end >= 2 && code[end - 2] == '\\');
            var line = code[start..end].TrimEnd();
            if (line.Trim().Length > 0) yield return (start, line);
            start = end;
        }
    }

    // A hash starts a comment at the start of a word; inside quotes that is not so, but nothing is lost there that an audit looks for.
    [GeneratedRegex(@"(?<=^[ \t]*)#[^\n]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}

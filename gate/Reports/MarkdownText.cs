using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Gate.Reports;

/// <summary>
/// Texts of others inside GitHub's Markdown: they make no links, no images, no HTML, and mention nobody. Names and values go into code
/// spans, where nothing is read as Markdown; sentences keep their code spans and lose the rest.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>A text as a code span; in a table, too.</summary>
    public static string Code(string text)
    {
        text = text.ReplaceLineEndings(" ").Trim();
        if (text.Length == 0) return string.Empty;
        var fence = new string('`', LongestRun(text, '`') + 1);
        var space = text[0] == '`' || text[^1] == '`' ? " " : string.Empty;

        // A pipe would end the cell of a table, also inside a code span; GitHub takes the backslash away again there.
        return $"{fence}{space}{text}{space}{fence}".Replace("|", "\\|", StringComparison.Ordinal);
    }

    /// <summary>A sentence: what stands between backticks stays code, everything else is plain text.</summary>
    public static string Prose(string text)
    {
        var made = new StringBuilder(text.Length + 16);
        if (StartsBlock().Match(text) is { Success: true } start)
        {
            made.Append(start.Groups[1].Value).Append('\\').Append(start.Groups[2].Value);
            text = text[start.Length..];
        }

        var parts = text.ReplaceLineEndings(" ").Split('`');
        for (var index = 0; index < parts.Length; index++)
        {
            // Code stands between two backticks; one without a partner is a character like others.
            if (index % 2 == 1 && index < parts.Length - 1) made.Append(Code(parts[index]));
            else if (index % 2 == 1) made.Append("\\`").Append(Plain(parts[index]));
            else made.Append(Plain(parts[index]));
        }

        return made.ToString();
    }

    /// <summary>A text without any Markdown.</summary>
    public static string Plain(string text)
    {
        var made = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            switch (character)
            {
                case '<': made.Append("&lt;"); break;
                case '>': made.Append("&gt;"); break;
                case '&': made.Append("&amp;"); break;

                // A comment in between: mentions, references and addresses are found in the text that was rendered.
                case '@' or '#': made.Append('\\', character == '#' ? 1 : 0).Append(character).Append("<!-- -->"); break;
                case ':' when text.AsSpan(index).StartsWith("://"): made.Append(":<!-- -->"); break;
                case '.' when EndsWithWww(text, index): made.Append(".<!-- -->"); break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$': made.Append('\\').Append(character); break;
                default: made.Append(character); break;
            }
        }

        return made.ToString();
    }

    // At the start of a line: a list, with its number, or the underline of a heading.
    [GeneratedRegex(@"^\s*(\d*)([-+=.)])", RegexOptions.CultureInvariant)]
    private static partial Regex StartsBlock();

    private static bool EndsWithWww(string text, int dot) => dot >= 3 && text.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    private static int LongestRun(string text, char character)
    {
        var longest = 0;
        var run = 0;
        foreach (var one in text)
        {
            run = one == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}

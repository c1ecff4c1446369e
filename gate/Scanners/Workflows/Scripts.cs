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

    /// <summary>A script and those it calls, each once, without comments.</summary>
    /// <param name="script">The script.</param>
    /// <param name="read">The text of a file of the repository; null when there is none.</param>
    public static IEnumerable<string> WithCalled(string script, Func<string, string?> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([script]);
        while (open.TryDequeue(out var text))
        {
            var code = Code(text);
            yield return code;
            foreach (Match call in ScriptFile().Matches(code))
            {
                if (seen.Add(call.Value) && read(call.Value) is { } called) open.Enqueue(called);
            }
        }
    }

    // Seen from the root, or from a folder that only the runner knows: a script is looked for by the end of its path.
    [GeneratedRegex(@"(?<![\w./-])(?:\./|(?:[\w.-]+/)*)[\w.-]+\.(?:sh|bash)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptFile();

    // A hash starts a comment at the start of a word; inside quotes that is not so, but nothing is lost there that an audit looks for.
    [GeneratedRegex(@"(?<=^[ \t]*)#[^\n]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}

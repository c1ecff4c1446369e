using System.Globalization;
using System.Text;

namespace Platform.Gate.Engine.Yaml;

/// <summary>A part of a text: literal, or the value that a path leads to.</summary>
/// <param name="Literal">The text; null for a path.</param>
/// <param name="Path">The name, then property names (text) and indexes (numbers); null for a literal.</param>
internal sealed record InterpolationPart(string? Literal, IReadOnlyList<object>? Path);

/// <summary>Reads the <c>${name.property[0]["key"]}</c> in texts of a YAML program; <c>$${</c> is the text <c>${</c>.</summary>
internal static class Interpolation
{
    /// <returns>The parts; null when one has no end or is not a path.</returns>
    public static IReadOnlyList<InterpolationPart>? Parse(string text)
    {
        var parts = new List<InterpolationPart>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text.AsSpan(at).StartsWith("$${"))
            {
                literal.Append("${");
                at += 2;
            }
            else if (text.AsSpan(at).StartsWith("${"))
            {
                var (path, end) = ReadPath(text, at + 2);
                if (path is null) return null;
                if (literal.Length > 0) parts.Add(new(literal.ToString(), null));
                literal.Clear();
                parts.Add(new(null, path));
                at = end;
            }
            else
            {
                literal.Append(text[at]);
            }
        }

        if (literal.Length > 0 || parts.Count == 0) parts.Add(new(literal.ToString(), null));
        return parts;
    }

    private static (List<object>? Path, int End) ReadPath(string text, int at)
    {
        var path = new List<object>();
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '}':
                    return (path.Count > 0 ? path : null, at);
                case '.':
                    at++;
                    break;
                case '[':
                    if (ReadIndex(text, at + 1) is not var (index, next)) return (null, at);
                    path.Add(index);
                    at = next;
                    break;
                default:
                    var end = text.AsSpan(at).IndexOfAny(".[}");
                    if (end <= 0) return (null, at);
                    path.Add(text.Substring(at, end).Trim());
                    at += end;
                    break;
            }
        }

        return (null, at);
    }

    private static (object Index, int Next)? ReadIndex(string text, int at)
    {
        if (at < text.Length && text[at] == '"')
        {
            var key = new StringBuilder();
            for (at++; at < text.Length && text[at] != '"'; at++)
            {
                if (text[at] == '\\' && at + 1 < text.Length) at++;
                key.Append(text[at]);
            }

            return at + 1 < text.Length && text[at + 1] == ']' ? (key.ToString(), at + 2) : null;
        }

        var end = text.IndexOf(']', at);
        return end > at && int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? (index, end + 1) : null;
    }
}

namespace Platform.Gate.Sources;

/// <summary>How things are written in messages for people.</summary>
internal static class Shown
{
    /// <summary>A path as short as it stays clear: relative to the current directory for what lies inside it.</summary>
    public static string Path(string path)
    {
        var current = Environment.CurrentDirectory;
        var relative = System.IO.Path.GetRelativePath(current, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>A text on one line, without colours and control characters, and not longer than a paragraph.</summary>
    public static string Line(string text, int limit = 600)
    {
        var plain = System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*[A-Za-z]|<\\{%[^%]*%\\}>", string.Empty);
        var words = plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        return line.Length <= limit ? line : line[..limit] + "…";
    }
}

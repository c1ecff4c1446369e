using Spectre.Console.Rendering;

namespace Platform.Gate.Reports;

/// <summary>Breaks texts into lines no wider than the paper, in cells as terminals count them.</summary>
internal static class WrappedText
{
    /// <summary>The lines of a text. A word that is wider than the paper, such as a link, stays whole, so that it can be copied.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = string.Empty;
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length == 0) line = word;
                else if (Width(line) + 1 + Width(word) <= width) line = $"{line} {word}";
                else
                {
                    yield return line;
                    line = word;
                }
            }

            yield return line;
        }
    }

    public static int Width(string text) => new Segment(text).CellCount();

    public static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));
}

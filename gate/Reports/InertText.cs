using System.Globalization;
using System.Text;

namespace Platform.Gate.Reports;

/// <summary>
/// Texts that others wrote, such as names of resources, made safe to print: nothing in them moves the cursor, turns the direction of
/// reading or hides, and none fills the page. What is taken out is shown in its place.
/// </summary>
internal static class InertText
{
    private const int LongestLine = 300;
    private const int LongestBlock = 2_000;
    private const char ControlPictures = '\u2400';

    /// <summary>A text on one line.</summary>
    public static string Line(string text) => Make(text, LongestLine, keepLines: false);

    /// <summary>A text that may have several lines.</summary>
    public static string Block(string text) => Make(text, LongestBlock, keepLines: true);

    private static string Make(string text, int limit, bool keepLines)
    {
        if (text.Length <= limit && text.All(IsPlain)) return text;
        var made = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in text.EnumerateRunes())
        {
            if (made.Length >= limit) return made.Append('…').ToString();
            Append(made, rune, keepLines);
        }

        return made.ToString();
    }

    private static bool IsPlain(char character) => character is >= ' ' and < '\u007f';

    private static void Append(StringBuilder made, Rune rune, bool keepLines)
    {
        if (rune.Value == '\n' && keepLines) made.Append('\n');
        else if (rune.Value is '\n' or '\r' or '\t' or '\u2028' or '\u2029') made.Append(' ');
        else if (rune.Value < ' ') made.Append((char)(ControlPictures + rune.Value));
        else if (IsHidden(rune)) made.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        else made.Append(rune.ToString());
    }

    // Joiners belong to the spelling of several languages and to emoji, and move nothing. The last two are no characters, and not allowed in XML.
    private static bool IsHidden(Rune rune) =>
        rune.Value is '\ufffe' or '\uffff' || rune.Value is not ('\u200c' or '\u200d')
        && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse);
}

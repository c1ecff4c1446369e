using System.Text;

namespace Platform.Gate.Engine;

/// <summary>Splits a command line as MSBuild writes it: words apart by blanks, double quotes around words with blanks.</summary>
internal static class CommandLine
{
    public static string[] Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quoted, started) = (false, false);
        foreach (var character in text)
        {
            if (character == '"')
            {
                quoted = !quoted;
                started = true;
            }
            else if (char.IsWhiteSpace(character) && !quoted)
            {
                if (started) words.Add(word.ToString());
                word.Clear();
                started = false;
            }
            else
            {
                word.Append(character);
                started = true;
            }
        }

        if (started) words.Add(word.ToString());
        return [.. words];
    }
}

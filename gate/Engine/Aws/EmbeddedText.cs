namespace Platform.Gate.Engine.Aws;

/// <summary>Reads the text files that are part of the gate.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a file, without blank ones and comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}

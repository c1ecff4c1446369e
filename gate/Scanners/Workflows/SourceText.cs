using Platform.Gate.Sources;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>A file's text beside its nodes, so that a place inside a script has a line of its own.</summary>
/// <param name="path">The file, relative to the root, with <c>/</c> between.</param>
/// <param name="text">Its text.</param>
internal sealed class SourceText(string path, string text)
{
    private readonly string[] _lines = text.Split('\n');

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>A line, from 1; empty where there is none.</summary>
    public string Line(long number) => number >= 1 && number <= _lines.Length ? _lines[number - 1].TrimEnd('\r') : string.Empty;

    public Place Of(YamlNode node) => new(Path, (int)node.Start.Line, (int)node.Start.Column);

    /// <summary>Where a part of a scalar's value stands in the file, however the scalar is quoted or folded.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="index">Where the part starts in the value.</param>
    /// <param name="part">The part; what follows its first line is not looked for.</param>
    public Place Of(YamlScalarNode scalar, int index, string part)
    {
        var start = (int)scalar.Start.Index;
        var end = Math.Min((int)scalar.End.Index, Text.Length);
        var first = part.AsSpan().Trim().ToString().Split('\n')[0];
        if (first.Length == 0 || start >= end || scalar.Value is not { } value) return Of(scalar);

        // The part's turn among its likes in the value is its turn in the text as well.
        var position = start;
        var raw = Text.AsSpan(0, end);
        for (var turn = Occurrences(value, first, index); turn >= 0; turn--)
        {
            var found = raw[position..].IndexOf(first, StringComparison.Ordinal);
            if (found < 0) return Of(scalar);
            position += found + (turn > 0 ? first.Length : 0);
        }

        var line = Text.AsSpan(0, position).Count('\n') + 1;
        var column = position - (position == 0 ? -1 : Text.LastIndexOf('\n', position - 1));
        return new(Path, line, column);
    }

    /// <exception cref="InputException">It is not valid YAML, or unfolds to too much.</exception>
    public YamlNode? Parse()
    {
        var node = YamlFile.ReadNode(new StringReader(Text), Path);

        // Aliases can make a small file unfold without end; the conversion refuses what the audits could not walk through.
        if (node is not null) _ = YamlFile.ToValue(node, Path);
        return node;
    }

    private static int Occurrences(string value, string part, int before)
    {
        var count = 0;
        for (var at = value.IndexOf(part, StringComparison.Ordinal); at >= 0 && at < before; at = value.IndexOf(part, at + part.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}

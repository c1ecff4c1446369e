using System.Globalization;
using Pulumi.Protocol;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Sources;

/// <summary>
/// Reads a YAML or JSON file into property values, resolving scalars as Pulumi's own YAML reader does: plain <c>true</c>, <c>5</c>,
/// <c>1.5</c> and <c>null</c> are what they look like, everything else, dates included, is text.
/// </summary>
internal static class YamlFile
{
    // Aliases may repeat a node; a file that unfolds to more than this is an attack or a mistake.
    private const int MaximumNodes = 1_000_000;
    private const int MaximumDepth = 500;

    /// <summary>The file's first document as a node with positions; null when the file is empty.</summary>
    public static YamlNode? ReadNode(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            return ReadNode(reader, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{Shown.Path(path)} cannot be read: {exception.Message}", exception);
        }
    }

    public static YamlNode? ReadNode(TextReader reader, string path)
    {
        try
        {
            RefuseDepth(reader, out var text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var first, ..] ? first.RootNode : null;
        }
        catch (YamlException exception)
        {
            throw new InputException(
                $"{Shown.Path(path)}({exception.Start.Line},{exception.Start.Column}) is not valid YAML: {Sentence(exception)} Mend it there.", exception);
        }
    }

    /// <summary>The node as a property value.</summary>
    public static PropertyValue ToValue(YamlNode node, string path)
    {
        var budget = MaximumNodes;
        return ToValue(node, path, ref budget, 0);
    }

    /// <summary>What a scalar is. Quoted and block scalars are always text.</summary>
    public static PropertyValue Resolve(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? string.Empty;
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any)) return PropertyValue.Of(text);
        if (scalar.Tag is { IsEmpty: false } tag && tag.Value == "tag:yaml.org,2002:str") return PropertyValue.Of(text);
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL": return PropertyValue.Null;
            case "true" or "True" or "TRUE": return PropertyValue.Of(true);
            case "false" or "False" or "FALSE": return PropertyValue.Of(false);
        }

        return Number(text) is { } number ? PropertyValue.Of(number) : PropertyValue.Of(text);
    }

    private static PropertyValue ToValue(YamlNode node, string path, ref int budget, int depth)
    {
        if (--budget < 0 || depth > MaximumDepth)
            throw new InputException($"{Shown.Path(path)}({node.Start.Line},{node.Start.Column}) unfolds to too much: it has more than {MaximumNodes} values or is nested deeper than {MaximumDepth} levels. Use fewer aliases.");
        switch (node)
        {
            case YamlScalarNode scalar:
                return Resolve(scalar);
            case YamlSequenceNode sequence:
                var elements = new List<PropertyValue>(sequence.Children.Count);
                foreach (var child in sequence.Children) elements.Add(ToValue(child, path, ref budget, depth + 1));
                return PropertyValue.Of(elements);
            case YamlMappingNode mapping:
                return Mapping(mapping, path, ref budget, depth);
            default:
                return PropertyValue.Null;
        }
    }

    private static PropertyMap Mapping(YamlMappingNode mapping, string path, ref int budget, int depth)
    {
        var merged = new List<KeyValuePair<string, PropertyValue>>();
        var members = new List<KeyValuePair<string, PropertyValue>>(mapping.Children.Count);
        foreach (var (key, child) in mapping.Children)
        {
            var value = ToValue(child, path, ref budget, depth + 1);
            var name = (key as YamlScalarNode)?.Value
                ?? throw new InputException($"{Shown.Path(path)}({key.Start.Line},{key.Start.Column}) has a list or map as a key. Use a plain text.");
            if (name != "<<") members.Add(new(name, value));
            else if (value.Map is { } one) merged.AddRange(one);
            else merged.AddRange((value.List ?? []).Reverse().SelectMany(element => element.Map ?? PropertyMap.Empty));
        }

        return new PropertyMap([.. merged, .. members]);
    }

    private static double? Number(string text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+' or '.')) return null;
        if (text.StartsWith("0x", StringComparison.Ordinal) && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)) return hex;
        if (text.Any(character => !char.IsAsciiDigit(character) && character is not ('-' or '+' or '.' or 'e' or 'E'))) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    // YamlDotNet loads recursively: a file of brackets would overflow the stack, so depth is bounded on the events first.
    private static void RefuseDepth(TextReader reader, out string text)
    {
        text = reader.ReadToEnd();
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaximumDepth) throw new YamlException(parser.Current.Start, parser.Current.End, "Its values are nested too deep.");
        }
    }

    private static string Sentence(YamlException exception)
    {
        var message = exception.Message;
        return message.EndsWith('.') ? message : message + ".";
    }
}

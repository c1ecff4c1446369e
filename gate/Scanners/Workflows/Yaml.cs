using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>Short ways through YAML nodes: what is missing or of another kind is null or empty.</summary>
internal static class Yaml
{
    public static YamlNode? At(this YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    public static string? Text(this YamlNode? node) => (node as YamlScalarNode)?.Value;

    public static YamlScalarNode? Key(this YamlNode? node, string key) =>
        (node as YamlMappingNode)?.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(one => one.Value == key);

    public static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Members(this YamlNode? node) =>
        (node as YamlMappingNode)?.Children.Where(pair => pair.Key is YamlScalarNode).Select(pair => ((YamlScalarNode)pair.Key, pair.Value)) ?? [];

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => (node as YamlSequenceNode)?.Children ?? [];

    /// <summary>The texts of a list, or the one text that stands in its place.</summary>
    public static IEnumerable<string> Texts(this YamlNode? node) =>
        node.Text() is { } one ? [one] : node.Items().Select(item => item.Text()).OfType<string>();

    /// <summary>Every scalar below a node that is a value, itself included. The reader has bounded how many there can be.</summary>
    public static IEnumerable<YamlScalarNode> Scalars(this YamlNode? node) => node switch
    {
        YamlScalarNode scalar => [scalar],
        YamlSequenceNode sequence => sequence.Children.SelectMany(Scalars),
        YamlMappingNode mapping => mapping.Children.Values.SelectMany(Scalars),
        _ => [],
    };

    /// <summary>Whether a plain scalar says true, as GitHub reads it.</summary>
    public static bool IsTrue(this YamlNode? node) => string.Equals(node.Text(), "true", StringComparison.OrdinalIgnoreCase);

    public static bool IsFalse(this YamlNode? node) => string.Equals(node.Text(), "false", StringComparison.OrdinalIgnoreCase);

    public static bool IsNull(this YamlNode? node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Value: null or "" or "~" or "null" };
}

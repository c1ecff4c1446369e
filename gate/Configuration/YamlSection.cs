using Platform.Gate.Sources;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Configuration;

/// <summary>A mapping in a YAML file that knows its keys; what is wrong is told with the line and the column.</summary>
internal sealed class YamlSection
{
    private readonly Dictionary<string, YamlNode> _members = new(StringComparer.Ordinal);
    private readonly YamlNode _node;
    private readonly string _path;

    /// <param name="node">The mapping.</param>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="keys">The keys it may have.</param>
    /// <exception cref="InputException">It is no mapping, or has another key.</exception>
    public YamlSection(YamlNode node, string path, string name, IReadOnlyList<string> keys)
    {
        (_node, _path) = (node, path);
        if (node is not YamlMappingNode mapping) throw Wrong(node, $"{name} must be a mapping with {string.Join(", ", keys)}.");
        foreach (var (key, value) in mapping.Children)
        {
            var word = (key as YamlScalarNode)?.Value ?? throw Wrong(key, $"{name} has a key that is no plain text.");
            if (!keys.Contains(word)) throw Wrong(key, $"'{word}' is not a key of {name}; {Suggestion.For(word, keys)}");
            _members[word] = value;
        }
    }

    public string? Text(string key) => _members.TryGetValue(key, out var node) ? TextOf(node, key) : null;

    public string RequiredText(string key, string example) => Text(key) ?? throw Wrong(_node, $"`{key}` is missing: write `{example}`.");

    public IReadOnlyList<string> Texts(string key) => [.. Elements(key).Select(node => TextOf(node, key))];

    public IReadOnlyList<YamlSection> Sections(string key, string name, IReadOnlyList<string> keys) => [.. Elements(key).Select(node => new YamlSection(node, _path, name, keys))];

    public YamlSection? Section(string key, IReadOnlyList<string> keys) => _members.TryGetValue(key, out var node) ? new(node, _path, $"`{key}`", keys) : null;

    public YamlNode? Node(string key) => _members.GetValueOrDefault(key);

    public IEnumerable<(string Key, YamlNode Node)> Members => _members.Select(member => (member.Key, member.Value));

    public T? Word<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text) return null;
        var words = Enum.GetNames<T>().Select(word => word.ToLowerInvariant()).ToList();
        return words.Contains(text) ? Enum.Parse<T>(text, ignoreCase: true) : throw Wrong(_members[key], $"'{text}' is no value of `{key}`; {Suggestion.For(text, words)}");
    }

    public InputException Wrong(YamlNode node, string problem) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Shown.Path(_path)}({node.Start.Line},{node.Start.Column}): {problem}"));

    private string TextOf(YamlNode node, string key) =>
        node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong(node, $"`{key}` must be a text.");

    private IEnumerable<YamlNode> Elements(string key) => !_members.TryGetValue(key, out var node) ? []
        : node is YamlSequenceNode sequence ? sequence.Children
        : throw Wrong(node, $"`{key}` must be a list.");
}

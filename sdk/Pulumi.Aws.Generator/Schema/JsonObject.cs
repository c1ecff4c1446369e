namespace Pulumi.Aws.Generator.Schema;

/// <summary>A JSON object, its members in the order of the file.</summary>
internal sealed class JsonObject(List<KeyValuePair<string, object>> members)
{
    public IReadOnlyList<KeyValuePair<string, object>> Members { get; } = members;

    public object? this[string name] => Members.FirstOrDefault(member => member.Key == name).Value;

    public bool Flag(string name) => this[name] is true;

    public string? OptionalText(string name) => this[name] as string;

    public string Text(string name) => OptionalText(name) ?? throw new FormatException($"the text '{name}' is missing");

    public JsonObject Object(string name) => this[name] as JsonObject ?? throw new FormatException($"the object '{name}' is missing");

    public IEnumerable<string> Texts(string name) => (this[name] as List<object> ?? []).OfType<string>();

    public IEnumerable<KeyValuePair<string, string>> TextMembers() => Members.Select(member => new KeyValuePair<string, string>(
        member.Key,
        member.Value as string ?? throw new FormatException($"'{member.Key}' is not a text")));

    public IEnumerable<KeyValuePair<string, JsonObject>> ObjectMembers() => Members.Select(member => new KeyValuePair<string, JsonObject>(
        member.Key,
        member.Value as JsonObject ?? throw new FormatException($"'{member.Key}' is not an object")));
}

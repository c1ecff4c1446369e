using System.Text.Json.Nodes;
using Aws.Iam;
using Platform.Gate.Configuration;
using Platform.Gate.Sources;

namespace Platform.Gate.Iam;

/// <summary>
/// A question to the IAM prover as one JSON object. <c>{"__unknown": true}</c> stands for any part of a policy that is not known; a policy may
/// be given as an object or as a text with JSON inside.
/// </summary>
/// <param name="root">The object.</param>
internal sealed class IamQuestion(JsonTree root)
{
    private static readonly Dictionary<string, PolicyKind> Kinds = new(StringComparer.Ordinal)
    {
        ["identity"] = PolicyKind.Identity,
        ["resource"] = PolicyKind.Resource,
        ["trust"] = PolicyKind.Trust,
        ["scp"] = PolicyKind.ServiceControl,
        ["rcp"] = PolicyKind.ResourceControl,
    };

    public static IReadOnlyCollection<string> KindNames => Kinds.Keys;

    public string Operation => RequiredText("op");

    /// <summary>The value that the answer repeats, so that it can be told which question it is of; null when there is none.</summary>
    public JsonNode? Id => root.Kind == JsonTreeKind.Object && Member("id") is { } id ? ToNode(id) : null;

    public JsonTree? Member(string name) =>
        root.Kind != JsonTreeKind.Object ? throw new InputException("A question is a JSON object, such as {\"op\": \"validate\", \"policy\": {…}}.")
        : root.Members.LastOrDefault(member => member.Key == name).Value is { Kind: not JsonTreeKind.Null } value ? value
        : null;

    public string? Text(string name) => Member(name) switch
    {
        null => null,
        { Kind: JsonTreeKind.String or JsonTreeKind.Number } value => value.Text,
        _ => throw new InputException($"`{name}` is a text."),
    };

    public string RequiredText(string name) => Text(name) ?? throw Missing(name);

    public IReadOnlyList<string> Texts(string name) => Member(name) is { } value ? Texts(value, name) : [];

    /// <summary>The kind of policy that <c>policyType</c> names; an identity's when it names none.</summary>
    public PolicyKind Kind() => Text("policyType") is not { } name ? PolicyKind.Identity
        : Kinds.TryGetValue(name, out var kind) ? kind
        : throw new InputException($"'{name}' is not a type of policy: use {string.Join(", ", Kinds.Keys)}.");

    /// <summary>The actions that count: those there could be, unless <c>actionUniverse</c> says otherwise.</summary>
    public ActionUniverse Universe() => Text("actionUniverse") switch
    {
        null or "open" => ActionUniverse.Open,
        "catalogue" => ActionUniverse.Catalogue,
        var other => throw new InputException($"'{other}' is not a universe of actions; {Suggestion.For(other, ["open", "catalogue"])}"),
    };

    /// <summary>The access levels that <c>accessLevels</c> names.</summary>
    public IReadOnlyList<AccessLevel> Levels() => [.. Texts("accessLevels").Select(name =>
        AccessLevels.Parse(name) ?? throw new InputException($"'{name}' is not an access level; {Suggestion.For(name, AccessLevels.All)}"))];

    public PolicyDocument Policy(string name, PolicyKind kind) => OptionalPolicy(name, kind) ?? throw Missing(name);

    public PolicyDocument? OptionalPolicy(string name, PolicyKind kind) => Member(name) is { } value ? Policy(value, kind) : null;

    public IReadOnlyList<PolicyDocument> Policies(string name, PolicyKind kind) =>
        Member(name) is { } value ? [.. List(value, name).Select(item => Policy(item, kind))] : [];

    public IReadOnlyList<IReadOnlyList<PolicyDocument>> PoliciesByLevel(string name, PolicyKind kind) =>
        Member(name) is { } value ? [.. List(value, name).Select(level => (IReadOnlyList<PolicyDocument>)[.. List(level, name).Select(item => Policy(item, kind))])] : [];

    /// <summary>The objects of a list, each read like a question.</summary>
    public IReadOnlyList<IamQuestion> Objects(string name) => Member(name) is { } value ? [.. List(value, name).Select(item => new IamQuestion(item))] : throw Missing(name);

    public IamQuestion? Object(string name) => Member(name) is { } value ? new(value) : null;

    /// <summary>Condition keys with their values; those whose value is not known apart.</summary>
    public (Dictionary<string, IReadOnlyList<string>> Known, HashSet<string> Unknown) Context(string name)
    {
        var (known, unknown) = (new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (key, value) in Member(name)?.Members ?? [])
        {
            if (IsUnknown(value)) unknown.Add(key);
            else known[key] = Texts(value, $"{name}.{key}");
        }

        return (known, unknown);
    }

    private static bool IsUnknown(JsonTree tree) => tree is { Kind: JsonTreeKind.Object, Members: [{ Key: "__unknown" }] };

    private static PolicyDocument Policy(JsonTree tree, PolicyKind kind) => PolicyDocument.Parse(tree.WithUnknowns(IsUnknown), kind);

    private static IReadOnlyList<JsonTree> List(JsonTree value, string name) =>
        value.Kind == JsonTreeKind.Array ? value.Items : throw new InputException($"`{name}` is a list.");

    private static IReadOnlyList<string> Texts(JsonTree value, string name) =>
        value.Kind switch
        {
            JsonTreeKind.String or JsonTreeKind.Number or JsonTreeKind.Bool => [value.Text],
            JsonTreeKind.Array when value.Items.All(item => item.Kind is JsonTreeKind.String or JsonTreeKind.Number or JsonTreeKind.Bool) => [.. value.Items.Select(item => item.Text)],
            _ => throw new InputException($"`{name}` is a text, or a list of texts."),
        };

    private static JsonNode? ToNode(JsonTree tree) => tree.Kind == JsonTreeKind.String ? JsonValue.Create(tree.Text) : tree.Kind == JsonTreeKind.Number ? JsonNode.Parse(tree.Text) : null;

    private static InputException Missing(string name) => new($"The question has no `{name}`.");
}

namespace Platform.Policies.Ecs;

/// <summary>
/// A view of a JSON document that the provider decodes itself. It compares names without regard to case, so <c>ReadonlyRootFilesystem</c>
/// works as well as <c>readonlyRootFilesystem</c>, and must be seen as well.
/// </summary>
public sealed class JsonView(Node node) : ObjectView(node), IView<JsonView>
{
    public JsonView this[string name] => new(Find(Node, name));

    public Value<string> AsText => Value<string>();

    public Value<bool> AsFlag => Value<bool>();

    public Value<double> AsNumber => Value<double>();

    public ListView<JsonView> AsList => AnyView.Of(Node).As<ListView<JsonView>>();

    public ListView<Value<string>> AsTexts => AnyView.Of(Node).As<ListView<Value<string>>>();

    public static JsonView Of(Node node) => new(node);

    private static Node Find(Node node, string name)
    {
        var exact = node.Member(name);
        if (exact.IsPresent || node.Known?.Map is not { } map) return exact;
        foreach (var other in map.Names)
        {
            if (other.Equals(name, StringComparison.OrdinalIgnoreCase)) return node.Member(other);
        }

        return exact;
    }

    private Value<T> Value<T>()
        where T : notnull => AnyView.Of(Node).As<Value<T>>();
}

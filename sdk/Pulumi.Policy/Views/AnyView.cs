namespace Pulumi.Policy;

/// <summary>A view of whatever is there: for properties without a schema, for JSON documents, and for types without a generated view.</summary>
/// <param name="node">The place.</param>
public sealed class AnyView(Node node) : ObjectView(node), IView<AnyView>
{
    /// <summary>The member of that name.</summary>
    /// <param name="name">The name.</param>
    public AnyView this[string name] => new(Node.Member(name));

    /// <summary>The value as a text.</summary>
    public Value<string> AsText => new(Node);

    /// <summary>The value as a number.</summary>
    public Value<double> AsNumber => new(Node);

    /// <summary>The value as true or false.</summary>
    public Value<bool> AsFlag => new(Node);

    /// <summary>The value as a list.</summary>
    public ListView<AnyView> AsList => new(Node);

    /// <summary>The value as an object whose names are data.</summary>
    public MapView<AnyView> AsMap => new(Node);

    /// <summary>What the JSON document in a text holds; unknown when the text is not JSON.</summary>
    public AnyView Json => new(Node.Json());

    /// <inheritdoc/>
    public static AnyView Of(Node node) => new(node);

    /// <summary>The place of that path below this one, as in <c>rules[0].expiration</c>.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="FormatException">It is not a path.</exception>
    public AnyView At(string path) => new(Node.At(path));

    /// <summary>The same place, seen through another view.</summary>
    /// <typeparam name="T">The view.</typeparam>
    public T As<T>()
        where T : IView<T> => T.Of(Node);
}

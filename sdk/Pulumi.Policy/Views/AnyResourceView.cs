namespace Pulumi.Policy;

/// <summary>A view of a resource of any type, by property name and path.</summary>
/// <param name="node">The root of the resource.</param>
public sealed class AnyResourceView(Node node) : ResourceView(node), IView<AnyResourceView>
{
    /// <summary>The property of that name.</summary>
    /// <param name="name">The name.</param>
    public AnyView this[string name] => Member<AnyView>(name);

    /// <inheritdoc/>
    public static AnyResourceView Of(Node node) => new(node);

    /// <summary>The place of that path, as in <c>rules[0].expiration</c>.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="FormatException">It is not a path.</exception>
    public AnyView At(string path) => new(Node.At(path));

    /// <summary>The same resource, through the view of its type.</summary>
    /// <typeparam name="T">The view.</typeparam>
    public T As<T>()
        where T : IResourceView<T> => T.Of(Node);
}

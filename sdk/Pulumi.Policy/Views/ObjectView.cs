namespace Pulumi.Policy;

/// <summary>A view of an object: the base of the views that are generated from a provider's schema.</summary>
/// <param name="node">The place.</param>
public abstract class ObjectView(Node node)
{
    /// <summary>The place.</summary>
    public Node Node { get; } = node;

    /// <summary>Whether something is set here. An unknown input counts as set: it was given, only its value is not known yet.</summary>
    public Truth IsSet => Node.Set();

    /// <summary>The view of a member.</summary>
    /// <typeparam name="T">Its view.</typeparam>
    /// <param name="name">Its name.</param>
    protected T Member<T>(string name)
        where T : IView<T> => T.Of(Node.Member(name));
}

/// <summary>A view of a resource.</summary>
/// <param name="node">The root of the resource.</param>
public abstract class ResourceView(Node node) : ObjectView(node)
{
    /// <summary>The resource: its URN, type, name in the program, options, provider.</summary>
    public Resource Resource => Node.Resource;
}

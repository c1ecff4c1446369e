namespace Pulumi.Policy;

/// <summary>A typed, read-only way to look at a place in the properties of a resource.</summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface IView<out TSelf>
{
    /// <summary>The view of a place.</summary>
    /// <param name="node">The place; it may be absent or unknown.</param>
    static abstract TSelf Of(Node node);
}

/// <summary>A view of a resource.</summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface IResourceView<out TSelf> : IView<TSelf>
{
    /// <summary>The type tokens of the resources it can look at.</summary>
    static abstract IReadOnlyList<string> Types { get; }
}

using System.Collections.Concurrent;

namespace Pulumi.Policy;

/// <summary>All resources of a stack, and what they are to one another.</summary>
public sealed class Stack
{
    private const string RootType = "pulumi:pulumi:Stack";

    private readonly Lazy<Dictionary<string, Resource>> _byUrn;
    private readonly Dictionary<string, List<Resource>> _byType = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Resource, Node> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Type, object> _views = new();

    /// <summary>A stack of the given resources.</summary>
    /// <param name="resources">The resources, in any order; of two with one URN the last stands.</param>
    /// <param name="info">Which stack it is.</param>
    public Stack(IEnumerable<Resource> resources, StackInfo? info = null)
    {
        ArgumentNullException.ThrowIfNull(resources);
        Resources = [.. resources];
        Info = info ?? StackInfo.None;
        _byUrn = new(ByUrn);
        foreach (var resource in Resources)
        {
            if (_byType.TryGetValue(resource.Type, out var ofType)) ofType.Add(resource);
            else _byType.Add(resource.Type, [resource]);
        }
    }

    /// <summary>The resources, in the order they came.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Which stack it is.</summary>
    public StackInfo Info { get; }

    /// <summary>The stack's own resource; one without a URN when it is not among the resources.</summary>
    public Resource Root => OfType(RootType) is [var root, ..] ? root : new() { Urn = string.Empty, Type = RootType, Name = Info.Stack };

    /// <summary>The resource of that URN; null when it is not in this stack.</summary>
    /// <param name="urn">The URN.</param>
    public Resource? Find(string urn) => _byUrn.Value.GetValueOrDefault(urn);

    /// <summary>The resources of a type.</summary>
    /// <param name="type">The type token.</param>
    public IReadOnlyList<Resource> OfType(string type) => _byType.TryGetValue(type, out var ofType) ? ofType : [];

    /// <summary>The resources that a view can look at.</summary>
    /// <typeparam name="T">The view.</typeparam>
    public Selection<T> All<T>()
        where T : IResourceView<T> =>
        (Selection<T>)_views.GetOrAdd(typeof(T), _ => new Selection<T>([.. T.Types.SelectMany(OfType).Select(resource => (T.Of(NodeOf(resource)), Truth.True))]));

    /// <summary>The parent of a resource; null when it has none in this stack.</summary>
    /// <param name="resource">The resource.</param>
    public Resource? ParentOf(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Parent is { } parent ? Find(parent) : null;
    }

    /// <summary>The resources of this stack that a resource depends on.</summary>
    /// <param name="resource">The resource.</param>
    public IEnumerable<Resource> DependenciesOf(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Dependencies.Select(Find).OfType<Resource>();
    }

    /// <summary>The resources of this stack that a property depends on.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="property">The top-level property's name.</param>
    public IEnumerable<Resource> DependenciesOf(Resource resource, string property)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.PropertyDependencies.GetValueOrDefault(property)?.Select(Find).OfType<Resource>() ?? [];
    }

    /// <summary>The root of a resource of this stack; the same for every policy.</summary>
    internal Node NodeOf(Resource resource) => _nodes.GetOrAdd(resource, static (one, stack) => Node.Of(one, stack), this);

    private Dictionary<string, Resource> ByUrn()
    {
        var byUrn = new Dictionary<string, Resource>(Resources.Count, StringComparer.Ordinal);
        foreach (var resource in Resources) byUrn[resource.Urn] = resource;
        return byUrn;
    }
}

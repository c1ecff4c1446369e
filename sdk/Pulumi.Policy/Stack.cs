using System.Collections.Frozen;

namespace Pulumi.Policy;

/// <summary>All resources of a stack, and what they are to one another.</summary>
public sealed class Stack
{
    private const string RootType = "pulumi:pulumi:Stack";

    private readonly FrozenDictionary<string, Resource> _byUrn;
    private readonly FrozenDictionary<string, Resource[]> _byType;

    /// <summary>A stack of the given resources.</summary>
    /// <param name="resources">The resources, in any order; of two with one URN the last stands.</param>
    /// <param name="info">Which stack it is.</param>
    public Stack(IEnumerable<Resource> resources, StackInfo? info = null)
    {
        ArgumentNullException.ThrowIfNull(resources);
        Resources = [.. resources];
        Info = info ?? StackInfo.None;
        var byUrn = new Dictionary<string, Resource>(Resources.Count, StringComparer.Ordinal);
        foreach (var resource in Resources) byUrn[resource.Urn] = resource;
        _byUrn = byUrn.ToFrozenDictionary(StringComparer.Ordinal);
        _byType = Resources.GroupBy(resource => resource.Type, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The resources, in the order they came.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Which stack it is.</summary>
    public StackInfo Info { get; }

    /// <summary>The stack's own resource; one without a URN when it is not among the resources.</summary>
    public Resource Root => OfType(RootType) is [var root, ..] ? root : new() { Urn = string.Empty, Type = RootType, Name = Info.Stack };

    /// <summary>The resource of that URN; null when it is not in this stack.</summary>
    /// <param name="urn">The URN.</param>
    public Resource? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>The resources of a type.</summary>
    /// <param name="type">The type token.</param>
    public IReadOnlyList<Resource> OfType(string type) => _byType.GetValueOrDefault(type) ?? [];

    /// <summary>The resources that a view can look at.</summary>
    /// <typeparam name="T">The view.</typeparam>
    public Selection<T> All<T>()
        where T : IResourceView<T> =>
        new([.. T.Types.SelectMany(OfType).Select(resource => (T.Of(Node.Of(resource, this)), Truth.True))]);

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
}

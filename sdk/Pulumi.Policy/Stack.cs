using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Pulumi.Policy;

/// <summary>All resources of a stack, and what they are to one another.</summary>
public sealed class Stack
{
    private const string RootType = "pulumi:pulumi:Stack";

    private readonly Lazy<Dictionary<string, Resource>> _byUrn;
    private readonly Dictionary<string, List<Resource>> _byType = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Resource, Node> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Type, object> _views = new();
    private readonly ConcurrentDictionary<string, NameTable> _names = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<Delegate, ConcurrentDictionary<string, object>> _references = [];
    private readonly ConcurrentDictionary<(Delegate Find, object? Owner), object> _found = new();
    private readonly Lazy<ILookup<string, Resource>> _dependents;

    /// <summary>A stack of the given resources.</summary>
    /// <param name="resources">The resources, in any order; of two with one URN the last stands.</param>
    /// <param name="info">Which stack it is.</param>
    public Stack(IEnumerable<Resource> resources, StackInfo? info = null)
    {
        ArgumentNullException.ThrowIfNull(resources);
        Resources = [.. resources];
        Info = info ?? StackInfo.None;
        _byUrn = new(ByUrn);
        _dependents = new(() => Resources
            .SelectMany(resource => resource.Dependencies.Distinct(StringComparer.Ordinal), static (resource, urn) => (resource, urn))
            .ToLookup(pair => pair.urn, pair => pair.resource, StringComparer.Ordinal));
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
        where T : IResourceView<T> => Views<T>().All;

    /// <summary>
    /// Those that refer to a resource by one of their properties: <c>All</c> with the condition that the property
    /// <see cref="ValueExtensions.RefersTo(Value{string}, ResourceView)"/> it, answered from an index.
    /// </summary>
    /// <remarks>
    /// The index is made once for each lambda, so give one that captures nothing: <c>listener => listener.LoadBalancerArn</c>.
    /// Whether one refers to the resource may be unknown; <see cref="Selection{T}"/> takes that into account.
    /// </remarks>
    /// <typeparam name="T">The view of those that refer.</typeparam>
    /// <param name="target">The resource that is referred to.</param>
    /// <param name="property">The property that refers.</param>
    public Selection<T> ReferringTo<T>(ResourceView target, Func<T, Value<string>> property)
        where T : IResourceView<T> =>
        ReferringTo<T>(target, property, item => property(item).Node, (item, resource) => property(item).RefersTo(resource));

    /// <summary>
    /// Those that refer to a resource by one of their lists: <c>All</c> with the condition that the list
    /// <see cref="ValueExtensions.RefersTo(ListView{Value{string}}, ResourceView)"/> it, answered from an index.
    /// </summary>
    /// <inheritdoc cref="ReferringTo{T}(ResourceView, Func{T, Value{string}})" path="/remarks"/>
    /// <typeparam name="T">The view of those that refer.</typeparam>
    /// <param name="target">The resource that is referred to.</param>
    /// <param name="list">The list that refers.</param>
    public Selection<T> ReferringTo<T>(ResourceView target, Func<T, ListView<Value<string>>> list)
        where T : IResourceView<T> =>
        ReferringTo<T>(target, list, item => list(item).Node, (item, resource) => list(item).RefersTo(resource));

    /// <summary>The resources that a value refers to, or may: <c>All</c> with the condition that the value refers to them, without asking each.</summary>
    /// <typeparam name="T">The view of what is referred to.</typeparam>
    /// <param name="value">The value, such as a listener's load balancer ARN.</param>
    public Selection<T> ReferredToBy<T>(Value<string> value)
        where T : ResourceView, IResourceView<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return ReferredToBy<T>(value.Node, value.RefersTo);
    }

    /// <summary>The resources that a list refers to, or may.</summary>
    /// <typeparam name="T">The view of what is referred to.</typeparam>
    /// <param name="list">The list, such as a service's security groups.</param>
    public Selection<T> ReferredToBy<T>(ListView<Value<string>> list)
        where T : ResourceView, IResourceView<T>
    {
        ArgumentNullException.ThrowIfNull(list);
        return ReferredToBy<T>(list.Node, list.RefersTo);
    }

    /// <summary>
    /// What is found out of the whole stack, found once however many resources ask for it: an index, or what is the same for each of them.
    /// </summary>
    /// <remarks>It is kept for each lambda, so give one that captures nothing; what it needs of the policy goes along as the owner.</remarks>
    /// <typeparam name="T">What is found.</typeparam>
    /// <param name="find">Finds it.</param>
    public T Once<T>(Func<Stack, T> find)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(find);
        return (T)_found.GetOrAdd((find, null), static (_, asked) => asked.find(asked.stack), (find, stack: this));
    }

    /// <inheritdoc cref="Once{T}(Func{Stack, T})"/>
    /// <typeparam name="TOwner">Who asks.</typeparam>
    /// <typeparam name="T">What is found.</typeparam>
    /// <param name="owner">Who asks, such as a policy with its settings; each has an answer of its own.</param>
    /// <param name="find">Finds it.</param>
    public T Once<TOwner, T>(TOwner owner, Func<TOwner, Stack, T> find)
        where TOwner : class
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(find);
        return (T)_found.GetOrAdd((find, owner), static (_, asked) => asked.find(asked.owner, asked.stack), (find, owner, stack: this));
    }

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

    /// <summary>The resources that depend on a resource, in the order they came.</summary>
    /// <param name="resource">The resource.</param>
    public IEnumerable<Resource> DependentsOf(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return _dependents.Value[resource.Urn];
    }

    /// <summary>What the resources of a type are called.</summary>
    internal NameTable NamesOf(string type) => _names.GetOrAdd(type, static (type, stack) => new(stack.OfType(type), stack.NodeOf), this);

    /// <summary>The root of a resource of this stack; the same for every policy.</summary>
    internal Node NodeOf(Resource resource) => _nodes.GetOrAdd(resource, static (one, stack) => Node.Of(one, stack), this);

    private ViewTable<T> Views<T>()
        where T : IResourceView<T> =>
        (ViewTable<T>)_views.GetOrAdd(typeof(T), static (_, stack) => new ViewTable<T>([.. T.Types.SelectMany(stack.OfType)], resource => T.Of(stack.NodeOf(resource))), this);

    private Selection<T> ReferringTo<T>(ResourceView target, Delegate property, Func<T, Node> place, Func<T, ResourceView, Truth> refers)
        where T : IResourceView<T>
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(property);
        var views = Views<T>();
        if (views.Items.Count == 0) return Selection<T>.Empty;
        var indexes = _references.GetValue(property, static _ => new(StringComparer.Ordinal));
        return ((ReferenceIndex<T>)indexes.GetOrAdd(target.Resource.Type, type => new ReferenceIndex<T>(views, type, this, place, refers))).To(target);
    }

    private Selection<T> ReferredToBy<T>(Node place, Func<ResourceView, Truth> refersTo)
        where T : ResourceView, IResourceView<T>
    {
        var items = new List<(T Item, Truth Belongs)>();
        Truth? unlisted = null;
        foreach (var type in T.Types)
        {
            if (OfType(type).Count == 0) continue;
            var (named, beyond) = Reference.Find(place, type, this);
            var open = beyond switch { Reach.Nobody => [], Reach.Nameless => NamesOf(type).Nameless, _ => OfType(type) };
            if (open.Count > ReferenceIndex<T>.MostOpen) unlisted = Selection<T>.Open(place);
            else named = [.. named, .. open];
            foreach (var resource in named.DistinctBy(resource => resource.Urn, StringComparer.Ordinal))
            {
                if (Views<T>().Find(resource) is not { } item || refersTo(item) is not { IsFalse: false } belongs) continue;
                items.Add((item, belongs));
            }
        }

        return new(items, unlisted: unlisted);
    }

    private Dictionary<string, Resource> ByUrn()
    {
        var byUrn = new Dictionary<string, Resource>(Resources.Count, StringComparer.Ordinal);
        foreach (var resource in Resources) byUrn[resource.Urn] = resource;
        return byUrn;
    }
}

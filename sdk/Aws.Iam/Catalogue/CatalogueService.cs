using Aws.Iam.Matching;

namespace Aws.Iam;

/// <summary>A service, as policies see it.</summary>
public sealed class CatalogueService
{
    private readonly Dictionary<string, CatalogueAction> _byName;

    internal CatalogueService(
        string prefix, bool isResourceControlled, IReadOnlyList<CatalogueKey> keys, IReadOnlyList<CatalogueResourceType> resourceTypes, IReadOnlyList<CatalogueAction> actions)
    {
        Prefix = prefix;
        IsResourceControlled = isResourceControlled;
        Keys = keys;
        ResourceTypes = resourceTypes;
        Actions = actions;
        _byName = actions.ToDictionary(action => action.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Its prefix in actions, such as <c>s3</c>.</summary>
    public string Prefix { get; }

    /// <summary>Whether resource control policies have an effect on it.</summary>
    public bool IsResourceControlled { get; }

    /// <summary>Its condition keys, and the global ones that only some of its actions support.</summary>
    public IReadOnlyList<CatalogueKey> Keys { get; }

    /// <summary>Its kinds of resource.</summary>
    public IReadOnlyList<CatalogueResourceType> ResourceTypes { get; }

    /// <summary>Its actions.</summary>
    public IReadOnlyList<CatalogueAction> Actions { get; }

    /// <summary>The action of a name, in small or capital letters; null when there is none.</summary>
    /// <param name="name">The name without the service, such as <c>GetObject</c>.</param>
    public CatalogueAction? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The actions that a name with wildcards stands for.</summary>
    /// <param name="name">The name without the service, such as <c>Get*</c>.</param>
    public IEnumerable<CatalogueAction> Matching(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.AsSpan().ContainsAny('*', '?')) return Find(name) is { } single ? [single] : [];
        if (Wildcards.IsAll(name)) return Actions;
        var glob = new PatternUnion([Pattern.Glob(name)], ignoreCase: true);
        return Actions.Where(action => glob.Matches(action.Name));
    }

    /// <inheritdoc/>
    public override string ToString() => Prefix;
}

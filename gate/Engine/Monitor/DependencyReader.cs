using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>What a resource depends on: what its registration says, and the output values among its inputs.</summary>
internal sealed class DependencyReader(RegisterResourceRequest request)
{
    /// <summary>Takes the dependencies of output values. For a remote component these say nothing about the component as a whole.</summary>
    public SortedSet<string> OfOutputs { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> All()
    {
        var all = new SortedSet<string>(request.Dependencies, StringComparer.Ordinal);
        if (!request.Remote) all.UnionWith(OfOutputs);
        return all;
    }

    /// <summary>The dependencies of each property that has some.</summary>
    public IEnumerable<KeyValuePair<string, IEnumerable<string>>> ByProperty(PropertyMap inputs)
    {
        // SDKs that do not say which property depends on what mean that each depends on all.
        if (request.PropertyDependencies.Count == 0 && OfOutputs.Count == 0 && !request.Remote)
            return request.Dependencies.Count == 0 ? [] : inputs.Names.Select(name => KeyValuePair.Create(name, All()));

        var byProperty = request.PropertyDependencies.ToDictionary(
            entry => entry.Key, entry => new SortedSet<string>(entry.Value.Urns, StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (name, value) in OfOutputs.Count == 0 ? PropertyMap.Empty : PropertyWire.Read(request.Object))
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            PropertyTree.WithoutOutputs(new PropertyMap([new(name, value)]), found);
            if (!byProperty.TryAdd(name, found)) byProperty[name].UnionWith(found);
        }

        return byProperty.Where(entry => entry.Value.Count > 0).Select(entry => KeyValuePair.Create(entry.Key, (IEnumerable<string>)entry.Value));
    }
}

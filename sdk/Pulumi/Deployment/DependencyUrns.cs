namespace Pulumi;

/// <summary>The URNs that a dependency on some resources comes to.</summary>
internal static class DependencyUrns
{
    /// <summary>Waits for the resources, and gives their URNs, sorted.</summary>
    public static async Task<IReadOnlyCollection<string>> OfAsync(IEnumerable<Resource> resources)
    {
        var reached = Reached(resources);
        if (reached.Count == 0) return [];
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in reached)
        {
            var urn = await resource.Urn.DataTask.ConfigureAwait(false);
            if (urn.IsKnown && !string.IsNullOrEmpty(urn.Value)) urns.Add(urn.Value);
        }

        return urns;
    }

    /// <summary>
    /// The resources to wait for. A component stands for the custom resources inside it, however deep; one that a plugin constructs for
    /// itself, as the plugin waits for what is inside.
    /// </summary>
    public static IReadOnlyCollection<Resource> Reached(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var reached = new List<Resource>();
        var open = new Stack<Resource>(resources.Where(resource => resource is not null).Reverse());
        while (open.TryPop(out var resource))
        {
            if (!seen.Add(resource)) continue;
            if (resource is CustomResource or ComponentResource { Remote: true }) reached.Add(resource);
            if (resource is not ComponentResource) continue;
            foreach (var child in resource.ChildrenNow()) open.Push(child);
        }

        return reached;
    }
}

namespace Platform.Policies;

/// <summary>Relations between resources that the SDK leaves open.</summary>
internal static class References
{
    /// <summary>
    /// Whether a list refers to a resource in one of its elements. In a preview the elements are unknown, and with two resources of a
    /// type nobody can tell which is which; but that the list depends on the resource is enough to tell that it is among them.
    /// </summary>
    public static Truth Mentions(this ListView<Value<string>> list, ResourceView target)
    {
        var truth = list.Any(element => element.RefersTo(target));
        return truth.IsUnknown && DependsOn(list.Node, target.Resource) ? Truth.True.At(list.Node, $"a reference to {target.Resource.Name}") : truth;
    }

    private static bool DependsOn(Node node, Resource target) =>
        node.Property is { } property && node.Resource.PropertyDependencies.TryGetValue(property, out var urns) && urns.Contains(target.Urn);
}

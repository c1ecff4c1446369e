namespace Pulumi.Policy;

/// <summary>The resources of one type by what others call them.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, List<Resource>> _byName = new(StringComparer.Ordinal);

    public NameTable(IEnumerable<Resource> resources, Func<Resource, Node> nodeOf)
    {
        foreach (var resource in resources)
        {
            var identity = nodeOf(resource).Identity;
            if (identity.IsUndecided) Nameless.Add(resource);
            foreach (var text in identity.Texts)
            {
                if (!_byName.TryGetValue(text, out var called)) _byName.Add(text, [resource]);
                else if (!ReferenceEquals(called[^1], resource)) called.Add(resource);
            }
        }
    }

    /// <summary>Those with names that only the update will tell.</summary>
    public List<Resource> Nameless { get; } = [];

    /// <summary>Those of that name.</summary>
    public IReadOnlyList<Resource> Called(string text) => _byName.TryGetValue(text, out var called) ? called : [];
}

using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Arguments as they go over the wire.</summary>
/// <param name="Bag">Their values.</param>
/// <param name="Dependencies">The resources each came from; there is an entry for every argument.</param>
internal sealed record SerializedProperties(PropertyMap Bag, IReadOnlyList<KeyValuePair<string, HashSet<Resource>>> Dependencies)
{
    /// <summary>Whether anything in it, however deep, is unknown.</summary>
    public bool ContainsUnknowns => Contains(Bag);

    private static bool Contains(PropertyValue value) => value.Kind switch
    {
        PropertyKind.Unknown => true,
        PropertyKind.List => value.List!.Any(Contains),
        PropertyKind.Map => value.Map!.Any(member => Contains(member.Value)),
        PropertyKind.Archive => value.Fields!.Any(member => Contains(member.Value)),
        _ => false,
    };
}

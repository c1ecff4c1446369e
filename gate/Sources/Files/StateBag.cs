using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>
/// A bag of a state, with and without what providers keep for themselves. Both lie encoded in the same bytes, which takes a fraction of the memory
/// of their values, and are decoded where somebody looks: a state may have hundreds of megabytes.
/// </summary>
internal readonly record struct StateBag(PropertyMap All, PropertyMap Public)
{
    public static StateBag Empty { get; } = new(PropertyMap.Empty, PropertyMap.Empty);

    /// <exception cref="PropertyFormatException">The bag is nested too deep.</exception>
    public static StateBag Of(PropertyMap bag)
    {
        // The members of an encoded bag stand one after the other, so a part of them is a bag too.
        var open = PropertyWire.Write(bag.Without(StackResource.IsInternal)).Span;
        var hidden = PropertyWire.Write(bag.Without(name => !StackResource.IsInternal(name))).Span;
        var bytes = new byte[open.Length + hidden.Length];
        open.CopyTo(bytes);
        hidden.CopyTo(bytes.AsSpan(open.Length));
        var all = PropertyWire.Read(bytes);
        return new(all, hidden.IsEmpty ? all : PropertyWire.Read(bytes.AsMemory(0, open.Length)));
    }
}

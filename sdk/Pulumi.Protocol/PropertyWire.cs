using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>
/// Reads and writes property bags as encoded <c>google.protobuf.Struct</c> messages.
/// <code>
/// Struct    { map&lt;string, Value&gt; fields = 1 }      an entry is { key = 1, value = 2 }
/// Value     { null = 1 | number = 2 | string = 3 | bool = 4 | struct = 5 | list = 6 }
/// ListValue { repeated Value values = 1 }
/// </code>
/// A bag is checked once, as a whole, when it arrives: afterwards decoding a part of it cannot fail.
/// </summary>
public static class PropertyWire
{
    /// <summary>How many maps and lists may stand inside one another, the bag itself counted. Wrappers such as secrets do not count.</summary>
    public const int MaximumDepth = 1000;

    /// <summary>Reads a bag. Its members are decoded when they are looked at.</summary>
    /// <param name="bag">An encoded Struct; empty bytes are an empty bag.</param>
    /// <exception cref="PropertyFormatException">The bytes are not a Struct, or the bag is nested deeper than <see cref="MaximumDepth"/>.</exception>
    public static PropertyMap Read(ByteString bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return Read(bag.Memory);
    }

    /// <inheritdoc cref="Read(ByteString)"/>
    public static PropertyMap Read(ReadOnlyMemory<byte> bag)
    {
        if (bag.IsEmpty) return PropertyMap.Empty;
        PropertyCheck.Bag(bag.Span);
        return new PropertyMap(bag);
    }

    /// <summary>Writes a bag.</summary>
    /// <param name="bag">The bag.</param>
    /// <returns>An encoded Struct.</returns>
    public static ByteString Write(PropertyMap bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return UnsafeByteOperations.UnsafeWrap(bag.Raw ?? Encode(bag));
    }

    /// <summary>Writes one value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>An encoded Value.</returns>
    public static ByteString WriteValue(PropertyValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var writer = new BackwardWriter();
        PropertyEncoder.Value(writer, value);
        return UnsafeByteOperations.UnsafeWrap(writer.ToArray());
    }

    private static byte[] Encode(PropertyMap bag)
    {
        var writer = new BackwardWriter();
        PropertyEncoder.Members(writer, bag);
        return writer.ToArray();
    }
}

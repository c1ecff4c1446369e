using System.Text.Unicode;

namespace Pulumi.Protocol;

/// <summary>
/// Checks an encoded bag as a whole, so that decoding a part of it later cannot fail. Each method returns how many maps and lists
/// stand inside one another in what it was given.
/// </summary>
internal static class PropertyCheck
{
    // What the stack bears: every level wrapped twice, and some.
    private const int MaximumNesting = 3 * PropertyWire.MaximumDepth;

    /// <exception cref="PropertyFormatException">The bytes are not a Struct, or the bag is nested too deep.</exception>
    public static void Bag(ReadOnlySpan<byte> raw)
    {
        if (Struct(raw, 0) > PropertyWire.MaximumDepth) throw PropertyFormatException.TooDeep();
    }

    private static int Struct(ReadOnlySpan<byte> raw, int nesting)
    {
        if (nesting > MaximumNesting) throw PropertyFormatException.TooDeep();
        int deepest = 0, own = 1;
        var reader = new WireReader(raw);
        while (reader.Next(out var field, out var type))
        {
            if (field != 1 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            deepest = Math.Max(deepest, Entry(raw.Slice(start, length), nesting, ref own));
        }

        return own + deepest;
    }

    private static int Entry(ReadOnlySpan<byte> raw, int nesting, ref int own)
    {
        var deepest = 0;
        var reader = new WireReader(raw);
        while (reader.Next(out var field, out var type))
        {
            if (field > 2 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            var part = raw.Slice(start, length);
            if (field == 2)
            {
                deepest = Value(part, nesting);
            }
            else
            {
                Text(part);
                if (part.SequenceEqual(Signatures.Utf8Key)) own = 0;
            }
        }

        return deepest;
    }

    private static int Value(ReadOnlySpan<byte> raw, int nesting)
    {
        var deepest = 0;
        var reader = new WireReader(raw);
        while (reader.Next(out var field, out var type))
        {
            if (field is not (3 or 5 or 6) || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            var part = raw.Slice(start, length);
            if (field == 3) Text(part);
            else deepest = field == 5 ? Struct(part, nesting + 1) : List(part, nesting + 1);
        }

        return deepest;
    }

    private static int List(ReadOnlySpan<byte> raw, int nesting)
    {
        if (nesting > MaximumNesting) throw PropertyFormatException.TooDeep();
        var deepest = 0;
        var reader = new WireReader(raw);
        while (reader.Next(out var field, out var type))
        {
            if (field != 1 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            deepest = Math.Max(deepest, Value(raw.Slice(start, length), nesting));
        }

        return 1 + deepest;
    }

    private static void Text(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text)) throw PropertyFormatException.Malformed("a text is not UTF-8");
    }
}

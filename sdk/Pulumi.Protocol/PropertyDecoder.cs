using System.Text;

namespace Pulumi.Protocol;

/// <summary>Decodes bags that <see cref="PropertyCheck"/> has checked, one level at a time.</summary>
internal static class PropertyDecoder
{
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static KeyValuePair<string, PropertyValue>[] Members(ReadOnlyMemory<byte> raw)
    {
        var members = new KeyValuePair<string, PropertyValue>[Count(raw.Span)];
        var count = 0;
        var reader = new WireReader(raw.Span);
        while (reader.Next(out var field, out var type))
        {
            if (field != 1 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            members[count++] = Entry(raw.Slice(start, length));
        }

        return members;
    }

    private static KeyValuePair<string, PropertyValue> Entry(ReadOnlyMemory<byte> raw)
    {
        var name = string.Empty;
        var value = PropertyValue.Null;
        var reader = new WireReader(raw.Span);
        while (reader.Next(out var field, out var type))
        {
            if (field > 2 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            if (field == 1) name = NameCache.Get(raw.Span.Slice(start, length));
            else value = Value(raw.Slice(start, length));
        }

        return new(name, value);
    }

    private static PropertyValue Value(ReadOnlyMemory<byte> raw)
    {
        var value = PropertyValue.Null;
        var reader = new WireReader(raw.Span);
        while (reader.Next(out var field, out var type))
        {
            switch (field, type)
            {
                case (1, WireType.Varint):
                    reader.Skip(type);
                    value = PropertyValue.Null;
                    break;
                case (2, WireType.Fixed64):
                    value = PropertyValue.Of(reader.Double());
                    break;
                case (4, WireType.Varint):
                    value = PropertyValue.Of(reader.Varint() != 0);
                    break;
                case (3 or 5 or 6, WireType.Bytes):
                    var (start, length) = reader.Bytes();
                    var inner = raw.Slice(start, length);
                    value = field switch
                    {
                        3 => PropertyValue.Of(Utf8.GetString(inner.Span)),
                        5 => Map(inner),
                        _ => new PropertyValue.ListValue(Elements(inner)),
                    };
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }

        return value;
    }

    private static PropertyValue[] Elements(ReadOnlyMemory<byte> raw)
    {
        var elements = new PropertyValue[Count(raw.Span)];
        var count = 0;
        var reader = new WireReader(raw.Span);
        while (reader.Next(out var field, out var type))
        {
            if (field != 1 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            elements[count++] = Value(raw.Slice(start, length));
        }

        return elements;
    }

    // Of a bag its entries, of a list its elements: both are field 1.
    private static int Count(ReadOnlySpan<byte> raw)
    {
        var count = 0;
        var reader = new WireReader(raw);
        while (reader.Next(out var field, out var type))
        {
            if (field == 1 && type == WireType.Bytes) count++;
            reader.Skip(type);
        }

        return count;
    }

    private static PropertyValue Map(ReadOnlyMemory<byte> raw)
    {
        var map = new PropertyMap(raw);
        return raw.Span.IndexOf(Signatures.Utf8Key) < 0 ? map : FromSignature(map);
    }

    /// <summary>The special value that a map with a signature stands for; the map itself when it has none that we know.</summary>
    public static PropertyValue FromSignature(PropertyMap map)
    {
        var signature = map[Signatures.Key]?.Text;
        if (signature == Signatures.Secret && map.TryGet("value", out var inner)) return PropertyValue.Secret(inner);
        return PropertyValue.SpecialValue.KindOf(signature) is { } kind
            ? PropertyValue.Special(kind, map.Without(name => name == Signatures.Key))
            : map;
    }
}

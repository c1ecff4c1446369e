using System.Buffers.Binary;
using System.Text;
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

    // What the checker's own stack bears: every level wrapped twice, and some.
    private const int MaximumNesting = 3 * MaximumDepth;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] SignatureKey = Encoding.ASCII.GetBytes(Signatures.Key);

    private enum WireType
    {
        Varint = 0,
        Fixed64 = 1,
        Bytes = 2,
        Fixed32 = 5,
    }

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
        var depth = CheckStruct(bag.Span, 0);
        if (depth > MaximumDepth) throw PropertyFormatException.TooDeep();
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
        WriteValue(writer, value);
        return UnsafeByteOperations.UnsafeWrap(writer.ToArray());
    }

    internal static KeyValuePair<string, PropertyValue>[] DecodeMembers(ReadOnlyMemory<byte> raw)
    {
        var members = new List<KeyValuePair<string, PropertyValue>>();
        var reader = new Reader(raw.Span);
        while (reader.Next(out var field, out var type))
        {
            if (field != 1 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            members.Add(DecodeEntry(raw.Slice(start, length)));
        }

        return [.. members];
    }

    private static byte[] Encode(PropertyMap bag)
    {
        var writer = new BackwardWriter();
        WriteMembers(writer, bag);
        return writer.ToArray();
    }

    private static KeyValuePair<string, PropertyValue> DecodeEntry(ReadOnlyMemory<byte> raw)
    {
        var name = string.Empty;
        var value = PropertyValue.Null;
        var reader = new Reader(raw.Span);
        while (reader.Next(out var field, out var type))
        {
            if (field > 2 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            if (field == 1) name = Utf8.GetString(raw.Span.Slice(start, length));
            else value = DecodeValue(raw.Slice(start, length));
        }

        return new(name, value);
    }

    private static PropertyValue DecodeValue(ReadOnlyMemory<byte> raw)
    {
        var value = PropertyValue.Null;
        var reader = new Reader(raw.Span);
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
                        5 => DecodeMap(inner),
                        _ => new PropertyValue.ListValue(DecodeElements(inner)),
                    };
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }

        return value;
    }

    private static PropertyValue[] DecodeElements(ReadOnlyMemory<byte> raw)
    {
        var elements = new List<PropertyValue>();
        var reader = new Reader(raw.Span);
        while (reader.Next(out var field, out var type))
        {
            if (field != 1 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            elements.Add(DecodeValue(raw.Slice(start, length)));
        }

        return [.. elements];
    }

    private static PropertyValue DecodeMap(ReadOnlyMemory<byte> raw)
    {
        var map = new PropertyMap(raw);
        return raw.Span.IndexOf(SignatureKey) < 0 ? map : FromSignature(map);
    }

    /// <summary>The special value that a map with a signature stands for; the map itself when it has none that we know.</summary>
    internal static PropertyValue FromSignature(PropertyMap map)
    {
        var signature = map[Signatures.Key]?.Text;
        if (signature == Signatures.Secret && map.TryGet("value", out var inner)) return PropertyValue.Secret(inner);
        return PropertyValue.SpecialValue.KindOf(signature) is { } kind
            ? PropertyValue.Special(kind, map.Without(name => name == Signatures.Key))
            : map;
    }

    // Each Check returns how many maps and lists stand inside one another in what it was given.
    private static int CheckStruct(ReadOnlySpan<byte> raw, int nesting)
    {
        if (nesting > MaximumNesting) throw PropertyFormatException.TooDeep();
        int deepest = 0, own = 1;
        var reader = new Reader(raw);
        while (reader.Next(out var field, out var type))
        {
            if (field != 1 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            deepest = Math.Max(deepest, CheckEntry(raw.Slice(start, length), nesting, ref own));
        }

        return own + deepest;
    }

    private static int CheckEntry(ReadOnlySpan<byte> raw, int nesting, ref int own)
    {
        var deepest = 0;
        var reader = new Reader(raw);
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
                deepest = CheckValue(part, nesting);
            }
            else
            {
                CheckText(part);
                if (part.SequenceEqual(SignatureKey)) own = 0;
            }
        }

        return deepest;
    }

    private static int CheckValue(ReadOnlySpan<byte> raw, int nesting)
    {
        var deepest = 0;
        var reader = new Reader(raw);
        while (reader.Next(out var field, out var type))
        {
            if (field is not (3 or 5 or 6) || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            var part = raw.Slice(start, length);
            if (field == 3) CheckText(part);
            else deepest = field == 5 ? CheckStruct(part, nesting + 1) : CheckList(part, nesting + 1);
        }

        return deepest;
    }

    private static int CheckList(ReadOnlySpan<byte> raw, int nesting)
    {
        if (nesting > MaximumNesting) throw PropertyFormatException.TooDeep();
        var deepest = 0;
        var reader = new Reader(raw);
        while (reader.Next(out var field, out var type))
        {
            if (field != 1 || type != WireType.Bytes)
            {
                reader.Skip(type);
                continue;
            }

            var (start, length) = reader.Bytes();
            deepest = Math.Max(deepest, CheckValue(raw.Slice(start, length), nesting));
        }

        return 1 + deepest;
    }

    private static void CheckText(ReadOnlySpan<byte> text)
    {
        if (!System.Text.Unicode.Utf8.IsValid(text)) throw PropertyFormatException.Malformed("a text is not UTF-8");
    }

    private static void WriteMembers(BackwardWriter writer, PropertyMap map)
    {
        if (map.Raw is { } raw)
        {
            writer.Bytes(raw.Span);
            return;
        }

        var members = map.Members;
        for (var i = members.Length - 1; i >= 0; i--) WriteEntry(writer, members[i].Key, members[i].Value);
    }

    private static void WriteEntry(BackwardWriter writer, string name, PropertyValue value)
    {
        var end = writer.Position;
        var endOfValue = writer.Position;
        WriteValue(writer, value);
        writer.Prefix(2, endOfValue);
        WriteText(writer, 1, name);
        writer.Prefix(1, end);
    }

    private static void WriteText(BackwardWriter writer, int field, string text)
    {
        var end = writer.Position;
        writer.Text(text);
        writer.Prefix(field, end);
    }

    private static void WriteValue(BackwardWriter writer, PropertyValue value)
    {
        if (value.IsSecret)
        {
            WriteSigned(writer, Signatures.Secret, () => WriteEntry(writer, "value", value.Plain));
            return;
        }

        switch (value.Kind)
        {
            case PropertyKind.Null:
                writer.Varint(0);
                writer.Tag(1, (int)WireType.Varint);
                break;
            case PropertyKind.Bool:
                writer.Varint(value.Bool!.Value ? 1u : 0u);
                writer.Tag(4, (int)WireType.Varint);
                break;
            case PropertyKind.Number:
                writer.Double(value.Number!.Value);
                writer.Tag(2, (int)WireType.Fixed64);
                break;
            case PropertyKind.String:
                WriteText(writer, 3, value.Text!);
                break;
            case PropertyKind.Unknown:
                WriteText(writer, 3, Signatures.UnknownString);
                break;
            case PropertyKind.List:
                WriteList(writer, value.List!);
                break;
            case PropertyKind.Map:
                var end = writer.Position;
                WriteMembers(writer, value.Map!);
                writer.Prefix(5, end);
                break;
            default:
                WriteSigned(writer, PropertyValue.SpecialValue.SignatureOf(value.Kind), () => WriteMembers(writer, value.Fields!));
                break;
        }
    }

    private static void WriteList(BackwardWriter writer, IReadOnlyList<PropertyValue> elements)
    {
        var end = writer.Position;
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            var endOfElement = writer.Position;
            WriteValue(writer, elements[i]);
            writer.Prefix(1, endOfElement);
        }

        writer.Prefix(6, end);
    }

    private static void WriteSigned(BackwardWriter writer, string signature, Action writeFields)
    {
        var end = writer.Position;
        writeFields();
        WriteEntry(writer, Signatures.Key, PropertyValue.Of(signature));
        writer.Prefix(5, end);
    }

    private ref struct Reader(ReadOnlySpan<byte> raw)
    {
        private readonly ReadOnlySpan<byte> _raw = raw;
        private int _position;

        public bool Next(out int field, out WireType type)
        {
            if (_position == _raw.Length)
            {
                field = 0;
                type = default;
                return false;
            }

            var tag = Varint();
            field = (int)(tag >> 3);
            type = (WireType)(tag & 7);
            if (field == 0) throw PropertyFormatException.Malformed("a field has number 0");
            return true;
        }

        public ulong Varint()
        {
            ulong value = 0;
            for (var shift = 0; shift < 64; shift += 7)
            {
                if (_position >= _raw.Length) throw PropertyFormatException.Malformed("it ends in the middle of a number");
                var next = _raw[_position++];
                value |= (ulong)(next & 0x7f) << shift;
                if (next < 0x80) return value;
            }

            throw PropertyFormatException.Malformed("a number is longer than 64 bits");
        }

        public (int Start, int Length) Bytes()
        {
            var length = Varint();
            if (length > (ulong)(_raw.Length - _position)) throw PropertyFormatException.Malformed("a length points past its end");
            var start = _position;
            _position += (int)length;
            return (start, (int)length);
        }

        public double Double()
        {
            Advance(8);
            return BinaryPrimitives.ReadDoubleLittleEndian(_raw[(_position - 8)..]);
        }

        public void Skip(WireType type)
        {
            switch (type)
            {
                case WireType.Varint: Varint(); break;
                case WireType.Fixed64: Advance(8); break;
                case WireType.Bytes: Bytes(); break;
                case WireType.Fixed32: Advance(4); break;
                default: throw PropertyFormatException.Malformed($"wire type {(int)type} does not exist");
            }
        }

        private void Advance(int count)
        {
            if (_raw.Length - _position < count) throw PropertyFormatException.Malformed("it ends in the middle of a number");
            _position += count;
        }
    }
}

using System.Buffers.Binary;

namespace Pulumi.Protocol;

/// <summary>The wire types of protobuf that a Struct may hold.</summary>
internal enum WireType
{
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
    Fixed32 = 5,
}

/// <summary>Reads the fields of one encoded message.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> raw)
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

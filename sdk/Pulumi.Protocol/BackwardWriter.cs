using System.Buffers.Binary;
using System.Text;

namespace Pulumi.Protocol;

/// <summary>
/// Writes protobuf from the end to the beginning. A length stands before what it measures, so writing backwards needs no second pass
/// and no size cache, however deep the nesting.
/// </summary>
internal sealed class BackwardWriter
{
    private byte[] _buffer = new byte[256];
    private int _start = 256;

    /// <summary>How many bytes are written; what <see cref="Prefix"/> measures from.</summary>
    public int Position => _buffer.Length - _start;

    public byte[] ToArray() => _buffer[_start..];

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    public void Text(string text) => Encoding.UTF8.GetBytes(text, Take(Encoding.UTF8.GetByteCount(text)));

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(8), value);

    public void Varint(ulong value)
    {
        var size = 1;
        for (var rest = value >> 7; rest != 0; rest >>= 7) size++;
        var place = Take(size);
        for (var i = 0; i < size; i++, value >>= 7) place[i] = (byte)(value & 0x7f | (i < size - 1 ? 0x80u : 0));
    }

    public void Tag(int field, int wireType) => Varint((ulong)(field << 3 | wireType));

    /// <summary>Puts the tag and length of a length-delimited field before what was written since <paramref name="end"/>.</summary>
    public void Prefix(int field, int end)
    {
        Varint((ulong)(Position - end));
        Tag(field, 2);
    }

    private Span<byte> Take(int count)
    {
        if (_start < count)
        {
            var written = Position;
            var larger = new byte[Math.Max(_buffer.Length * 2, written + count)];
            _buffer.AsSpan(_start).CopyTo(larger.AsSpan(larger.Length - written));
            _buffer = larger;
            _start = larger.Length - written;
        }

        _start -= count;
        return _buffer.AsSpan(_start, count);
    }
}

using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;

namespace Pulumi;

/// <summary>A gRPC message: whether it is compressed, which it is not, four bytes of length, and the message.</summary>
internal static class GrpcFrame
{
    private const int HeaderLength = 5;

    public static ReadOnlyMemory<byte> Write<T>(Marshaller<T> marshaller, T message)
    {
        var writer = new Writer();
        marshaller.ContextualSerializer(message, writer);
        return writer.Frame;
    }

    /// <summary>The message of a frame; null when there is none.</summary>
    public static T? Read<T>(Marshaller<T> marshaller, byte[] frame)
        where T : class
    {
        if (frame.Length < HeaderLength) return null;
        var length = (int)BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(1));
        return frame[0] == 0 && length == frame.Length - HeaderLength
            ? marshaller.ContextualDeserializer(new Reader(frame.AsMemory(HeaderLength)))
            : throw new RpcException(new(StatusCode.Internal, "The engine answered with a message that is compressed or cut off."));
    }

    private sealed class Writer : SerializationContext
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();

        public Writer() => _buffer.Write(stackalloc byte[HeaderLength]);

        public ReadOnlyMemory<byte> Frame { get; private set; }

        public override void SetPayloadLength(int payloadLength)
        {
        }

        public override IBufferWriter<byte> GetBufferWriter() => _buffer;

        public override void Complete()
        {
            var frame = new byte[_buffer.WrittenCount];
            _buffer.WrittenSpan.CopyTo(frame);
            BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)(frame.Length - HeaderLength));
            Frame = frame;
        }

        public override void Complete(byte[] payload)
        {
            _buffer.Write(payload);
            Complete();
        }
    }

    private sealed class Reader(ReadOnlyMemory<byte> message) : DeserializationContext
    {
        public override int PayloadLength => message.Length;

        public override byte[] PayloadAsNewBuffer() => message.ToArray();

        public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(message);
    }
}

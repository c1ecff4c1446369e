using System.Text;
using Platform.Gate.Sources;

namespace Gate.Tests.Sources;

// Memory is the whole process's, so nothing else may run meanwhile.
[CollectionDefinition(nameof(LargeFileTests), DisableParallelization = true)]
[Collection(nameof(LargeFileTests))]
public sealed class LargeFileTests
{
    [Fact]
    public void Keeps_no_more_of_a_file_than_its_resources_take_encoded()
    {
        const int Count = 20_000;
        using var stream = new Export(Count, megabytesToSkip: 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var stack = StackFile.Read(stream, "stack.json", Files.NoEnvironment);

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(Count, stack.Resources.Count);
        Assert.True(kept < 2 * stream.Written, $"{kept >> 20} MB kept of {stream.Written >> 20} MB");
        Assert.Equal("b19999", stack.Resources[^1].Inputs.Properties["bucket"]!.Text);
    }

    [Fact]
    public void Keeps_nothing_of_what_it_does_not_read()
    {
        using var stream = new Export(0, megabytesToSkip: 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var stack = StackFile.Read(stream, "stack.json", Files.NoEnvironment);

        Assert.Empty(stack.Resources);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(kept < 8_000_000, $"{kept} bytes kept");
    }

    /// <summary>An export that is made as it is read.</summary>
    private sealed class Export(int resources, int megabytesToSkip) : Stream
    {
        private static readonly string Rules = string.Join(',', Enumerable.Range(0, 40).Select(rule => $$"""{"id":"rule{{rule}}","enabled":true,"days":{{rule}}}"""));
        private readonly IEnumerator<byte[]> _parts = Parts(resources, megabytesToSkip).GetEnumerator();
        private ReadOnlyMemory<byte> _rest;

        public long Written { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_rest.IsEmpty)
            {
                if (!_parts.MoveNext()) return 0;
                _rest = _parts.Current;
            }

            var length = Math.Min(count, _rest.Length);
            _rest[..length].CopyTo(buffer.AsMemory(offset));
            _rest = _rest[length..];
            Written += length;
            return length;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) _parts.Dispose();
            base.Dispose(disposing);
        }

        private static IEnumerable<byte[]> Parts(int resources, int megabytesToSkip)
        {
            yield return Encoding.UTF8.GetBytes("""{"version":3,"deployment":{"resources":[""");
            for (var index = 0; index < resources; index++)
            {
                yield return Encoding.UTF8.GetBytes($$"""
                    {{(index > 0 ? "," : "")}}{"urn":"urn:pulumi:dev::app::aws:s3/bucket:Bucket::b{{index}}","custom":true,"type":"aws:s3/bucket:Bucket","inputs":{"bucket":"b{{index}}","__defaults":[],"rules":[{{Rules}}] },"outputs":{"rules":[{{Rules}}] } }
                    """);
            }

            yield return Encoding.UTF8.GetBytes("""],"snippets":{"list":[0""");
            var megabyte = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($",\"{new string('x', 1021)}\"", 1024)));
            for (var part = 0; part < megabytesToSkip; part++) yield return megabyte;
            yield return Encoding.UTF8.GetBytes("]}}}");
        }
    }
}

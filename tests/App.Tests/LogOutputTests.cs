using System.Text;
using Platform.App.Diagnostics;

namespace Platform.App.Tests;

public sealed class LogOutputTests
{
    [Fact]
    public void Loses_and_mixes_no_line_of_many_threads()
    {
        using var stream = new MemoryStream();
        using (var output = new LogOutput(stream))
            Parallel.For(0, 10_000, number => output.WriteLine(Encoding.ASCII.GetBytes($"line {number}")));

        var lines = Encoding.ASCII.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 10_000).Select(number => $"line {number}").Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Drops_and_counts_lines_when_nobody_reads()
    {
        using var stuck = new StuckStream();
        using var output = new LogOutput(stuck);
        var line = new byte[1024 * 1024];
        for (var written = 0; written < 20; written++) output.WriteLine(line);
        Assert.InRange(output.TakeDropped(), 10, 19);
        Assert.Equal(0, output.TakeDropped());
        stuck.Release();
    }

    private sealed class StuckStream : MemoryStream
    {
        private readonly ManualResetEventSlim _released = new();

        public void Release() => _released.Set();

        public override void Write(ReadOnlySpan<byte> buffer) => _released.Wait();

        protected override void Dispose(bool disposing)
        {
            if (disposing) _released.Dispose();
            base.Dispose(disposing);
        }
    }
}

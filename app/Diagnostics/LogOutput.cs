using System.Buffers;

namespace Platform.App.Diagnostics;

/// <summary>
/// Standard output, a line at a time from any thread, written by one. A reader that is too slow costs lines, which are counted, and never
/// the time of a request.
/// </summary>
internal sealed class LogOutput : IDisposable
{
    private const int MostBytes = 4 * 1024 * 1024;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly Stream _stream;
    private readonly Thread _thread;
    private ArrayBufferWriter<byte> _filling = new(64 * 1024);
    private ArrayBufferWriter<byte> _writing = new(64 * 1024);
    private bool _signalled;
    private bool _closed;
    private long _dropped;

    public LogOutput(Stream stream)
    {
        _stream = stream;
        _thread = new(Run) { IsBackground = true, Name = "log" };
        _thread.Start();
    }

    /// <summary>How many lines were dropped since the last call.</summary>
    public long TakeDropped() => Interlocked.Exchange(ref _dropped, 0);

    public void WriteLine(ReadOnlySpan<byte> line)
    {
        bool wake;
        lock (_lock)
        {
            if (_closed || _filling.WrittenCount + line.Length >= MostBytes)
            {
                Interlocked.Increment(ref _dropped);
                return;
            }

            _filling.Write(line);
            _filling.Write("\n"u8);
            wake = !_signalled;
            _signalled = true;
        }

        if (wake) _signal.Release();
    }

    /// <summary>Writes what there is, and waits until it is written.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_closed) return;
            _closed = true;
            if (!_signalled) _signal.Release();
            _signalled = true;
        }

        _thread.Join();
        _signal.Dispose();
        _stream.Dispose();
    }

    private void Run()
    {
        for (var open = true; open;)
        {
            _signal.Wait();
            lock (_lock)
            {
                (_filling, _writing) = (_writing, _filling);
                _signalled = false;
                open = !_closed;
            }

            Write();
        }
    }

    private void Write()
    {
        try
        {
            _stream.Write(_writing.WrittenSpan);
            _stream.Flush();
        }
        catch (IOException)
        {
            // Nobody reads standard output any more. There is nowhere to say so, and the requests matter more.
        }

        _writing.ResetWrittenCount();
    }
}

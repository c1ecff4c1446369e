using System.Text;

namespace Platform.Gate.Engine;

/// <summary>The last part of what a process wrote. A process may write without end; memory may not grow with it.</summary>
internal sealed class OutputTail(TextWriter? passOn, int capacity = 64 * 1024)
{
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();

    public async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[8192];
        try
        {
            while (await reader.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0) Add(buffer.AsSpan(0, count));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process was killed, or a child of it still holds the pipe; what came is enough.
        }
    }

    public override string ToString()
    {
        lock (_lock) return _text.ToString();
    }

    private void Add(ReadOnlySpan<char> part)
    {
        lock (_lock)
        {
            passOn?.Write(part);
            _text.Append(part);
            if (_text.Length > 2 * capacity) _text.Remove(0, _text.Length - capacity);
        }
    }
}

using System.Text;
using System.Text.Json;

namespace Platform.Gate.Sources;

/// <summary>
/// Reads JSON of any size from a stream, token by token at the top and whole values where they are wanted, so that only one value at a time
/// is held in memory. More values may follow the first, as in a log of events.
/// </summary>
internal sealed class JsonPull(Stream stream, string name)
{
    private const int FirstBuffer = 256 * 1024;

    // Nesting is bounded where bags are made, by name; here it only must not be refused without one.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _atEnd;
    private long _linesBefore;
    private JsonReaderState _state = new(Options);

    /// <summary>What reads a value from its bytes.</summary>
    public delegate T Parser<out T>(ReadOnlySpan<byte> json);

    /// <summary>The kind of the token last read.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>The text of the token last read, when it is a name or a string.</summary>
    public string? Text { get; private set; }

    /// <summary>How many lines were read to their end.</summary>
    public long Lines { get; private set; }

    /// <summary>Goes to the first bracket, over a byte order mark and over text that older CLIs print before the JSON.</summary>
    /// <returns>Whether there is one, and whether anything else is there.</returns>
    public (bool Found, bool Empty) SkipToObject()
    {
        var empty = true;
        while (true)
        {
            if (_start == _end && !Fill()) return (false, empty);
            var bracket = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'{');
            var skipped = bracket < 0 ? _end - _start : bracket;
            empty &= Encoding.UTF8.GetString(_buffer, _start, skipped).All(character => char.IsWhiteSpace(character) || character == '\uFEFF');
            Advance(skipped);
            if (bracket < 0) continue;
            _state = new JsonReaderState(Options);
            _linesBefore = Lines;
            return (true, false);
        }
    }

    /// <summary>Reads the next token.</summary>
    /// <exception cref="InputException">What follows is not JSON, or ends too early.</exception>
    public void Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _atEnd, _state);
            if (Guarded(ref reader))
            {
                Token = reader.TokenType;
                Text = Token is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString() : null;
                Consume(ref reader);
                return;
            }

            if (!Fill()) throw FileErrors.Truncated(name, Lines + 1);
        }
    }

    /// <summary>Reads the next token, which must be of a kind.</summary>
    /// <returns>Whether it is; when it is not, the value that starts there has been skipped.</returns>
    public bool ReadStart(JsonTokenType kind)
    {
        Read();
        if (Token == kind) return true;
        if (Token is JsonTokenType.StartArray or JsonTokenType.StartObject) SkipOpened();
        return false;
    }

    /// <summary>Whether another element of the array follows; otherwise its end has been read.</summary>
    public bool NextElement()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _atEnd, _state);
            if (Guarded(ref reader))
            {
                if (reader.TokenType != JsonTokenType.EndArray) return true;
                Consume(ref reader);
                return false;
            }

            if (!Fill()) throw FileErrors.Truncated(name, Lines + 1);
        }
    }

    /// <summary>Reads the next value as a whole.</summary>
    public T Value<T>(Parser<T> parse)
    {
        while (true)
        {
            var available = _buffer.AsSpan(_start, _end - _start);
            var reader = new Utf8JsonReader(available, _atEnd, _state);
            if (Guarded(ref reader) && Skipped(ref reader))
            {
                var from = 0;
                while (available[from] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)':' or (byte)',') from++;
                var value = Parsed(parse, available[from..(int)reader.BytesConsumed]);
                Consume(ref reader);
                return value;
            }

            if (!Fill()) throw FileErrors.Truncated(name, Lines + 1);
        }
    }

    /// <summary>Skips the next value.</summary>
    public void Skip()
    {
        Read();
        if (Token is JsonTokenType.StartArray or JsonTokenType.StartObject) SkipOpened();
    }

    private T Parsed<T>(Parser<T> parse, ReadOnlySpan<byte> json)
    {
        try
        {
            return parse(json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Valid by itself, but nested too deep, or a text of half characters.
            throw FileErrors.NotJson(name, Lines + 1, 1, exception);
        }
    }

    private void SkipOpened()
    {
        for (var depth = 1; depth > 0;)
        {
            Read();
            if (Token is JsonTokenType.StartArray or JsonTokenType.StartObject) depth++;
            else if (Token is JsonTokenType.EndArray or JsonTokenType.EndObject) depth--;
        }
    }

    private bool Guarded(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException exception)
        {
            throw Failure(exception);
        }
    }

    private bool Skipped(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TrySkip();
        }
        catch (JsonException exception)
        {
            throw Failure(exception);
        }
    }

    private InputException Failure(JsonException exception)
    {
        var line = _linesBefore + (exception.LineNumber ?? 0) + 1;
        return _atEnd && WantsMore() ? FileErrors.Truncated(name, line) : FileErrors.NotJson(name, line, (exception.BytePositionInLine ?? 0) + 1, exception);
    }

    // What is left is the beginning of something valid, so the mistake is only that the file ends.
    private bool WantsMore()
    {
        try
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Consume(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        Advance((int)reader.BytesConsumed);
    }

    private void Advance(int count)
    {
        Lines += _buffer.AsSpan(_start, count).Count((byte)'\n');
        _start += count;
    }

    private bool Fill()
    {
        if (_atEnd) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, 2 * _buffer.Length);
        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _atEnd = count == 0;
        return true;
    }
}

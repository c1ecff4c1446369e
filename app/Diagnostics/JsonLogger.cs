using System.Buffers;
using System.Text.Json;

namespace Platform.App.Diagnostics;

/// <summary>A line of JSON for each event: time, level, category, message, and a field for each named value.</summary>
internal sealed class JsonLogger(string category, LogOutput output, TimeProvider time) : ILogger
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var buffer = _buffer ??= new(512);
        var json = _writer ??= new(buffer);
        buffer.ResetWrittenCount();
        json.Reset(buffer);

        json.WriteStartObject();
        json.WriteString("time"u8, time.GetUtcNow());
        json.WriteString("level"u8, Name(logLevel));
        json.WriteString("category"u8, category);
        json.WriteString("message"u8, formatter(state, exception));
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values) WriteFields(json, values);
        if (exception is not null) json.WriteString("exception"u8, exception.ToString());
        json.WriteEndObject();
        json.Flush();
        output.WriteLine(buffer.WrittenSpan);
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        for (var index = 0; index < values.Count; index++)
        {
            var (name, value) = values[index];
            if (name is "{OriginalFormat}") continue;
            switch (value)
            {
                case null: json.WriteNull(name); break;
                case int number: json.WriteNumber(name, number); break;
                case long number: json.WriteNumber(name, number); break;
                case double number: json.WriteNumber(name, number); break;
                default: json.WriteString(name, value.ToString()); break;
            }
        }
    }

    private static ReadOnlySpan<byte> Name(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace"u8,
        LogLevel.Debug => "debug"u8,
        LogLevel.Information => "info"u8,
        LogLevel.Warning => "warning"u8,
        LogLevel.Error => "error"u8,
        _ => "critical"u8,
    };
}

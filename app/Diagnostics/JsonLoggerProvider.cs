namespace Platform.App.Diagnostics;

/// <summary>Loggers that write JSON to the output.</summary>
internal sealed class JsonLoggerProvider(LogOutput output, TimeProvider time) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new JsonLogger(categoryName, output, time);

    public void Dispose()
    {
    }
}

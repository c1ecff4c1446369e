using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>What a program logged through its SDK, and which of its requests were refused.</summary>
internal sealed class ProgramLog(TextWriter? output)
{
    // A program that logs in a loop must not take all memory; the first errors are the ones that tell.
    private const int MaximumErrors = 100;

    private readonly List<string> _errors = [];
    private readonly List<string> _refused = [];
    private readonly Lock _lock = new();

    /// <summary>The errors in the order they came. A program that logged one has failed, whatever its exit code.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_lock) return [.. _errors];
        }
    }

    /// <summary>Why requests were refused, in the order they came.</summary>
    public IReadOnlyList<string> RefusedRequests
    {
        get
        {
            lock (_lock) return [.. _refused];
        }
    }

    public void Add(LogSeverity severity, string message)
    {
        lock (_lock)
        {
            if (severity == LogSeverity.Error && _errors.Count < MaximumErrors) _errors.Add(message);
            if (severity != LogSeverity.Debug) output?.WriteLine($"{severity.ToString().ToLowerInvariant()}: {message}");
        }
    }

    public void Refused(string reason)
    {
        lock (_lock)
        {
            if (_refused.Count < MaximumErrors) _refused.Add(reason);
        }
    }
}

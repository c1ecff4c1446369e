using System.Diagnostics;
using Platform.Gate.Engine;

namespace Platform.Gate.Commands;

/// <summary>Shows on standard error what is under way, on one line that is rewritten; nothing where nobody watches.</summary>
internal sealed class ProgressDisplay(JudgeSettings settings) : IDisposable
{
    private const string EraseLine = "\r\u001b[K";

    private readonly bool _shown = !settings.Quiet && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
    private readonly Dictionary<string, PreviewProgress> _latest = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private bool _dirty;

    public void Show(PreviewProgress progress)
    {
        if (!_shown) return;
        lock (_gate)
        {
            _latest[progress.Stack] = progress;
            var parts = _latest.Values.OrderBy(one => one.Stack, StringComparer.Ordinal).Select(Part);
            Console.Error.Write($"{EraseLine}{string.Join("  ", parts)}  {_clock.Elapsed.TotalSeconds:0.0} s");
            _dirty = true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_dirty) Console.Error.Write(EraseLine);
            _dirty = false;
        }
    }

    private static string Part(PreviewProgress progress) => progress.Phase switch
    {
        PreviewPhase.Building => $"building {progress.Stack}",
        PreviewPhase.Running => $"running {progress.Stack} ({progress.Resources} resources)",
        _ => $"{progress.Stack} done ({progress.Resources} resources)",
    };
}

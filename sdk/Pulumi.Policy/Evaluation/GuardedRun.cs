using System.Diagnostics;

namespace Pulumi.Policy;

/// <summary>
/// Steps made one after another on a thread that can be left behind: .NET cannot stop a policy that never returns, so the answer goes
/// out without it, and the steps after it are made on another thread. Between two steps there is a lock that nobody else wants, and
/// no change of threads.
/// </summary>
/// <typeparam name="T">What a step results in.</typeparam>
internal abstract class GuardedRun<T>(RunLimits limits)
{
    private readonly Lock _gate = new();
    private readonly List<T> _results = [];
    private int _attempt;
    private long? _since;

    /// <summary>What the steps before the present one resulted in.</summary>
    protected IReadOnlyList<T> Results => _results;

    /// <summary>Makes all steps.</summary>
    /// <exception cref="OperationCanceledException">The engine cancelled.</exception>
    public async Task<IReadOnlyList<T>> RunAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var more = Advance(); more;)
        {
            var attempt = _attempt;

            // Threads that hang are the pool's: what comes after one of them must not wait until the pool has noticed.
            var options = attempt == 0 ? TaskCreationOptions.DenyChildAttach : TaskCreationOptions.LongRunning;
            var work = Task.Factory.StartNew(() => Work(attempt), CancellationToken.None, options, TaskScheduler.Default);
            if (await FinishesAsync(work, cancellation).ConfigureAwait(false)) break;
            lock (_gate) more = Advance();
        }

        return _results;
    }

    /// <summary>Goes to the next step; false when there is none.</summary>
    protected abstract bool MoveNext();

    /// <summary>Makes the present step.</summary>
    protected abstract void Step(List<T> results);

    /// <summary>The result of the present step when nobody waits for it.</summary>
    protected abstract T Skipped(string reason);

    // A step's time begins when it does, which on a busy machine may be later than it could.
    private bool Advance(bool begins = false)
    {
        _since = begins ? Stopwatch.GetTimestamp() : null;
        return MoveNext();
    }

    private void Work(int attempt)
    {
        var results = new List<T>();
        lock (_gate) _since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (limits.Exhausted) results.Add(Skipped(RunLimits.NotRun));
            else Step(results);
            lock (_gate)
            {
                // Somebody else went on in the meantime: what this step found comes too late.
                if (_attempt != attempt) return;
                _results.AddRange(results);
                if (!Advance(begins: true)) return;
            }

            results.Clear();
        }
    }

    /// <returns>Whether all steps were made; if not, the present one was left behind.</returns>
    private async Task<bool> FinishesAsync(Task work, CancellationToken cancellation)
    {
        var wait = limits.Timeout;
        while (true)
        {
            try
            {
                await work.WaitAsync(wait, cancellation).ConfigureAwait(false);
                return true;
            }
            catch (TimeoutException) when (!work.IsCompleted)
            {
                wait = Remaining();
                if (wait <= TimeSpan.Zero) return false;
            }
            catch (OperationCanceledException)
            {
                lock (_gate) _attempt++;
                throw;
            }
        }
    }

    // What is left of the present step's time; when nothing is, the step is left behind.
    private TimeSpan Remaining()
    {
        lock (_gate)
        {
            var remaining = _since is { } since ? limits.Timeout - Stopwatch.GetElapsedTime(since) : limits.Timeout;
            if (remaining > TimeSpan.Zero) return remaining;
            _attempt++;
            _results.Add(Skipped(limits.TimedOut));
            limits.LeaveBehind();
            return TimeSpan.Zero;
        }
    }
}

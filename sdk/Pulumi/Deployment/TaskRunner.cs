namespace Pulumi;

/// <summary>
/// The work a program has started. Resources are made synchronously and registered behind the program's back, so the program is at its
/// end only when all of this is.
/// </summary>
internal sealed class TaskRunner
{
    private readonly Lock _lock = new();
    private readonly HashSet<Exception> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Exception> _unreported = [];
    private int _running;
    private TaskCompletionSource _changed = New();

    public void Add(Task task)
    {
        lock (_lock) _running++;
        task.ContinueWith(Finished, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for the next failure.</summary>
    /// <returns>The failure; null when all work is done without another.</returns>
    public async Task<Exception?> NextFailureAsync()
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_unreported.TryDequeue(out var failure)) return failure;
                if (_running == 0) return null;
                changed = _changed.Task;
            }

            await changed.ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Finished(Task task)
    {
        TaskCompletionSource? changed = null;
        lock (_lock)
        {
            _running--;
            IEnumerable<Exception> failures = task.IsCanceled ? [new TaskCanceledException(task)] : task.Exception?.InnerExceptions ?? [];
            foreach (var failure in failures)
            {
                // One failure comes along many ways: every output that waited for it has it too.
                if (_seen.Add(failure)) _unreported.Enqueue(failure);
            }

            if (_running == 0 || _unreported.Count > 0) (changed, _changed) = (_changed, New());
        }

        changed?.TrySetResult();
    }
}

namespace Platform.App.Diagnostics;

/// <summary>What the process uses. Processor time and pauses are of the whole life of the process.</summary>
internal sealed record RuntimeSummary(long ResidentBytes, long HeapBytes, double ProcessorMilliseconds, double PauseMilliseconds, int Threads, long QueuedWork)
{
    public static RuntimeSummary Read() => new(
        Environment.WorkingSet,
        GC.GetTotalMemory(forceFullCollection: false),
        Environment.CpuUsage.TotalTime.TotalMilliseconds,
        GC.GetTotalPauseDuration().TotalMilliseconds,
        ThreadPool.ThreadCount,
        ThreadPool.PendingWorkItemCount);
}

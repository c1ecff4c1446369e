using System.Globalization;

namespace Platform.Gate.Rehearsal;

/// <summary>So many tasks of a version are in a phase.</summary>
internal sealed record TaskCount(string Version, TaskPhase Phase, int Count);

/// <summary>A moment of a rehearsal.</summary>
internal sealed record Moment(TimeSpan Time, IReadOnlyList<TaskCount> Tasks, long Sent, long Failed, string? Note)
{
    /// <summary>The tasks by version, a letter each: s starting, H healthy, d draining, x told to stop.</summary>
    public string Letters => string.Join("  ", Tasks.GroupBy(task => task.Version).Select(version =>
        $"{version.Key} {string.Concat(version.Select(task => new string(Letter(task.Phase), task.Count)))}"));

    private static char Letter(TaskPhase phase) => phase switch
    {
        TaskPhase.Starting => 's',
        TaskPhase.Healthy => 'H',
        TaskPhase.Deactivating => 'd',
        _ => 'x',
    };
}

/// <summary>What happened when: the tasks by version, the requests, and what the scheduler decided.</summary>
internal sealed class Timeline(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly long _began = time.GetTimestamp();
    private readonly List<Moment> _moments = [];

    public IReadOnlyList<Moment> Moments
    {
        get
        {
            lock (_lock) return [.. _moments];
        }
    }

    /// <summary>The moments worth a line: of those in a row that differ in nothing but requests sent, the last.</summary>
    public IReadOnlyList<Moment> Told
    {
        get
        {
            var told = new List<Moment>();
            foreach (var moment in Moments)
            {
                if (moment.Note is null && told is [.., { Note: null } last] && last.Letters == moment.Letters && last.Failed == moment.Failed) told.RemoveAt(told.Count - 1);
                told.Add(moment);
            }

            return told;
        }
    }

    public void Add(ServiceState state, long sent, long failed, string? note = null)
    {
        lock (_lock) _moments.Add(new(time.GetElapsedTime(_began), Counts(state), sent, failed, note));
    }

    public void Write(TextWriter writer)
    {
        foreach (var moment in Told)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {moment.Time.TotalSeconds,6:0.0} s  {moment.Sent,7} sent {moment.Failed,5} failed  {moment.Letters,-36} {moment.Note}").TrimEnd());
    }

    private static IReadOnlyList<TaskCount> Counts(ServiceState state) =>
    [
        .. state.Tasks
            .CountBy(task => (task.Version, task.Phase))
            .OrderBy(count => count.Key.Version, StringComparer.Ordinal).ThenBy(count => count.Key.Phase)
            .Select(count => new TaskCount(count.Key.Version, count.Key.Phase, count.Value)),
    ];
}

using System.Globalization;

namespace Platform.Gate.Rehearsal;

/// <summary>A moment of a rehearsal: the last at which the tasks were so.</summary>
internal sealed record Moment(TimeSpan Time, string Tasks, long Sent, long Failed, string? Note);

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

    public void Add(ServiceState state, long sent, long failed, string? note = null)
    {
        lock (_lock)
        {
            var tasks = Tasks(state);
            if (note is null && _moments is [.., { Note: null } last] && last.Tasks == tasks && last.Failed == failed) _moments.RemoveAt(_moments.Count - 1);
            _moments.Add(new(time.GetElapsedTime(_began), tasks, sent, failed, note));
        }
    }

    public void Write(TextWriter writer)
    {
        foreach (var moment in Moments)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {moment.Time.TotalSeconds,6:0.0} s  {moment.Sent,7} sent {moment.Failed,5} failed  {moment.Tasks,-36} {moment.Note}").TrimEnd());
    }

    private static string Tasks(ServiceState state) => string.Join("  ", state.Tasks
        .GroupBy(task => task.Version)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key} {string.Concat(group.OrderBy(task => task.Phase).Select(task => Letter(task.Phase)))}"));

    // A letter a task: s starting, H healthy, d draining, x told to stop.
    private static char Letter(TaskPhase phase) => phase switch
    {
        TaskPhase.Starting => 's',
        TaskPhase.Healthy => 'H',
        TaskPhase.Deactivating => 'd',
        _ => 'x',
    };
}

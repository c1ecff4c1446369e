using System.Collections.Immutable;

namespace Platform.Gate.Rehearsal;

/// <summary>Where a task is in its life. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html</summary>
internal enum TaskPhase
{
    /// <summary>It runs or is about to, and was not healthy yet.</summary>
    Starting,

    /// <summary>It gets requests.</summary>
    Healthy,

    /// <summary>It gets no new requests, and ends those it has.</summary>
    Deactivating,

    /// <summary>It was told to stop.</summary>
    Stopping,
}

/// <summary>How a deployment is doing. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html</summary>
internal enum DeploymentStatus
{
    InProgress,

    /// <summary>All tasks are there and the alarms are still watched.</summary>
    Baking,
    Completed,

    /// <summary>It failed, and nothing rolls it back: no task of it is started any more.</summary>
    Failed,
}

internal sealed record ServiceTask(int Id, string Version, TaskPhase Phase);

/// <summary>A service as its scheduler sees it.</summary>
internal sealed record ServiceState(RolloutNumbers Numbers, string Version, string LastCompleted)
{
    public ImmutableList<ServiceTask> Tasks { get; init; } = [];

    public DeploymentStatus Status { get; init; } = DeploymentStatus.InProgress;

    /// <summary>Tasks of this deployment that failed in a row.</summary>
    public int Failures { get; init; }

    public int NextId { get; init; } = 1;

    public int Count(TaskPhase phase) => Tasks.Count(task => task.Phase == phase);
}

/// <summary>What happens to a service.</summary>
internal abstract record RolloutEvent
{
    internal sealed record Deploy(string Version) : RolloutEvent;

    internal sealed record Healthy(int Task) : RolloutEvent;

    internal sealed record Unhealthy(int Task) : RolloutEvent;

    internal sealed record Exited(int Task) : RolloutEvent;

    internal sealed record DrainElapsed(int Task) : RolloutEvent;

    internal sealed record StopElapsed(int Task) : RolloutEvent;

    internal sealed record AlarmRaised : RolloutEvent;

    internal sealed record BakeElapsed : RolloutEvent;
}

/// <summary>What the scheduler has done about it.</summary>
internal abstract record RolloutCommand
{
    internal sealed record Start(int Task, string Version) : RolloutCommand;

    /// <summary>Register the task: it is healthy.</summary>
    internal sealed record Register(int Task) : RolloutCommand;

    /// <summary>Send the task no new requests, and wait the deregistration delay.</summary>
    internal sealed record Deregister(int Task) : RolloutCommand;

    /// <summary>SIGTERM, and wait the stop timeout.</summary>
    internal sealed record Terminate(int Task) : RolloutCommand;

    /// <summary>SIGKILL.</summary>
    internal sealed record Kill(int Task) : RolloutCommand;

    internal sealed record Bake : RolloutCommand;

    internal sealed record Note(string Text) : RolloutCommand;
}

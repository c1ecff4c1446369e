namespace Platform.Gate.Rehearsal;

/// <summary>
/// The rolling update of ECS as a pure function: a state and an event give the next state and what is to be done. It has no clock and
/// starts nothing. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
/// </summary>
internal static class RollingUpdate
{
    public static ServiceState Create(RolloutNumbers numbers, string version) => new(numbers, version, version);

    /// <summary>What is to be done first: the tasks of a new service.</summary>
    public static (ServiceState State, IReadOnlyList<RolloutCommand> Commands) Begin(ServiceState state)
    {
        var commands = new List<RolloutCommand>();
        return (Schedule(state, commands), commands);
    }

    public static (ServiceState State, IReadOnlyList<RolloutCommand> Commands) Next(ServiceState state, RolloutEvent happened)
    {
        var commands = new List<RolloutCommand>();
        var next = happened switch
        {
            RolloutEvent.Deploy deploy => Deploy(state, deploy.Version, commands),
            RolloutEvent.Healthy healthy => Healthy(state, healthy.Task, commands),
            RolloutEvent.Unhealthy unhealthy => Unhealthy(state, unhealthy.Task, commands),
            RolloutEvent.Exited exited => Exited(state, exited.Task, commands),
            RolloutEvent.DrainElapsed elapsed => Terminate(state, elapsed.Task, commands),
            RolloutEvent.StopElapsed elapsed => Kill(state, elapsed.Task, commands),
            RolloutEvent.AlarmRaised => AlarmRaised(state, commands),
            RolloutEvent.BakeElapsed => state.Status == DeploymentStatus.Baking ? Complete(state, commands) : state,
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };
        return (Schedule(next, commands), commands);
    }

    // A deployment takes the place of one that still goes on, whose tasks are then old ones:
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-console-v2.html
    private static ServiceState Deploy(ServiceState state, string version, List<RolloutCommand> commands)
    {
        commands.Add(new RolloutCommand.Note($"deploy {version}"));
        return state with { Version = version, Status = DeploymentStatus.InProgress, Failures = 0 };
    }

    // A healthy task starts the count of failures anew, which is the default:
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html
    private static ServiceState Healthy(ServiceState state, int id, List<RolloutCommand> commands)
    {
        if (Find(state, id) is not { Phase: TaskPhase.Starting } task) return state;
        commands.Add(new RolloutCommand.Register(id));
        var failures = task.Version == state.Version ? 0 : state.Failures;
        return Set(state, task, TaskPhase.Healthy) with { Failures = failures };
    }

    // A task that fails its health checks is replaced and stopped; one that never passed them counts as failed:
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
    private static ServiceState Unhealthy(ServiceState state, int id, List<RolloutCommand> commands)
    {
        if (Find(state, id) is not { Phase: TaskPhase.Starting or TaskPhase.Healthy } task) return state;
        commands.Add(new RolloutCommand.Deregister(id));
        var next = Set(state, task, TaskPhase.Deactivating);
        return task.Phase == TaskPhase.Starting ? Failed(next, task, commands) : next;
    }

    private static ServiceState Exited(ServiceState state, int id, List<RolloutCommand> commands)
    {
        if (Find(state, id) is not { } task) return state;
        var next = state with { Tasks = state.Tasks.Remove(task) };
        return task.Phase == TaskPhase.Starting ? Failed(next, task, commands) : next;
    }

    // A target is deregistered, and its delay awaited, before the container gets SIGTERM; SIGKILL comes after the stop timeout:
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
    private static ServiceState Terminate(ServiceState state, int id, List<RolloutCommand> commands)
    {
        if (Find(state, id) is not { Phase: TaskPhase.Deactivating } task) return state;
        commands.Add(new RolloutCommand.Terminate(id));
        return Set(state, task, TaskPhase.Stopping);
    }

    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html (stopTimeout)
    private static ServiceState Kill(ServiceState state, int id, List<RolloutCommand> commands)
    {
        if (Find(state, id) is { Phase: TaskPhase.Stopping }) commands.Add(new RolloutCommand.Kill(id));
        return state;
    }

    private static ServiceState Failed(ServiceState state, ServiceTask task, List<RolloutCommand> commands)
    {
        if (task.Version != state.Version || state.Status != DeploymentStatus.InProgress) return state;
        var next = state with { Failures = state.Failures + 1 };
        commands.Add(new RolloutCommand.Note($"task {task.Id} of {task.Version} failed ({next.Failures} of {state.Numbers.FailureThreshold})"));
        return state.Numbers.CircuitBreaker && next.Failures >= state.Numbers.FailureThreshold
            ? Fail(next, state.Numbers.CircuitBreakerRollback, "circuit breaker", commands)
            : next;
    }

    // Alarms are watched while a deployment goes on, and for a while after:
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
    private static ServiceState AlarmRaised(ServiceState state, List<RolloutCommand> commands) =>
        state.Numbers.Alarms && state.Status is DeploymentStatus.InProgress or DeploymentStatus.Baking && state.Version != state.LastCompleted
            ? Fail(state, state.Numbers.AlarmsRollback, "alarm", commands)
            : state;

    // Back to the last deployment that completed; a roll-back that fails has nowhere to go:
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-failure-detection.html
    private static ServiceState Fail(ServiceState state, bool rollback, string reason, List<RolloutCommand> commands)
    {
        if (!rollback || state.Version == state.LastCompleted)
        {
            commands.Add(new RolloutCommand.Note($"{state.Version} failed: {reason}"));
            return state with { Status = DeploymentStatus.Failed };
        }

        commands.Add(new RolloutCommand.Note($"{state.Version} failed: {reason}; roll back to {state.LastCompleted}"));
        return state with { Version = state.LastCompleted, Status = DeploymentStatus.InProgress, Failures = 0 };
    }

    private static ServiceState Complete(ServiceState state, List<RolloutCommand> commands)
    {
        commands.Add(new RolloutCommand.Note($"{state.Version} completed"));
        return state with { Status = DeploymentStatus.Completed, LastCompleted = state.Version };
    }

    private static ServiceState Schedule(ServiceState state, List<RolloutCommand> commands)
    {
        if (state.Status == DeploymentStatus.Failed) return state;
        var next = StartNew(StopOld(state, commands), commands);
        return Finish(next, commands);
    }

    // Old tasks go as far as the lower limit of healthy tasks allows; those that are not healthy may always go:
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html (minimumHealthyPercent)
    private static ServiceState StopOld(ServiceState state, List<RolloutCommand> commands)
    {
        var spare = state.Count(TaskPhase.Healthy) - state.Numbers.LeastHealthy;
        var old = state.Tasks.Where(task => task.Version != state.Version && IsRunning(task));
        var surplus = state.Tasks.Where(task => task.Version == state.Version && IsRunning(task)).Skip(state.Numbers.DesiredCount);
        foreach (var task in old.Concat(surplus).OrderByDescending(task => task.Phase == TaskPhase.Starting).ToList())
        {
            if (task.Phase == TaskPhase.Healthy && spare-- <= 0) break;
            commands.Add(new RolloutCommand.Deregister(task.Id));
            state = Set(state, task, TaskPhase.Deactivating);
        }

        return state;
    }

    // New tasks come as far as the upper limit of pending and running tasks allows; on Fargate those that drain do not count:
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html (maximumPercent)
    private static ServiceState StartNew(ServiceState state, List<RolloutCommand> commands)
    {
        var missing = state.Numbers.DesiredCount - state.Tasks.Count(task => IsRunning(task) && task.Version == state.Version);
        var room = state.Numbers.MostRunning - state.Tasks.Count(IsRunning);
        for (var starting = Math.Min(missing, room); starting > 0; starting--)
        {
            commands.Add(new RolloutCommand.Start(state.NextId, state.Version));
            state = state with { Tasks = state.Tasks.Add(new(state.NextId, state.Version, TaskPhase.Starting)), NextId = state.NextId + 1 };
        }

        return state;
    }

    // Complete once its own tasks are all healthy and no other is left; with alarms a bake time comes in between:
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
    private static ServiceState Finish(ServiceState state, List<RolloutCommand> commands)
    {
        var steady = state.Tasks.Count == state.Numbers.DesiredCount && state.Tasks.All(task => task.Version == state.Version && task.Phase == TaskPhase.Healthy);
        if (state.Status != DeploymentStatus.InProgress || !steady) return state;
        if (!state.Numbers.Alarms || state.Version == state.LastCompleted) return Complete(state, commands);
        commands.Add(new RolloutCommand.Bake());
        return state with { Status = DeploymentStatus.Baking };
    }

    private static bool IsRunning(ServiceTask task) => task.Phase is TaskPhase.Starting or TaskPhase.Healthy;

    private static ServiceTask? Find(ServiceState state, int id) => state.Tasks.Find(task => task.Id == id);

    private static ServiceState Set(ServiceState state, ServiceTask task, TaskPhase phase) =>
        state with { Tasks = state.Tasks.Replace(task, task with { Phase = phase }) };
}

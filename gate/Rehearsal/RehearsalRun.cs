using System.Diagnostics;
using System.Threading.Channels;

namespace Platform.Gate.Rehearsal;

/// <summary>What a rehearsal needs to know besides the stack's numbers.</summary>
internal sealed record RehearsalOptions(string Binary, int Requests, int Rate, TimeSpan LongestRequest, TimeSpan BakeTime);

/// <summary>What came of a rehearsal.</summary>
internal sealed record RehearsalResult(Scenario Scenario, string Version, DeploymentStatus Status, long Sent, long Failed, long FailedAfterwards, IReadOnlyDictionary<string, int> Reasons, Timeline Timeline)
{
    /// <summary>Whether the scheduler went back, so that an end with v1 is one that was come to and not one that was never left.</summary>
    private bool RolledBack => Timeline.Moments.Any(moment => moment.Note?.Contains("roll back", StringComparison.Ordinal) == true);

    public string? Problem =>
        Status != DeploymentStatus.Completed ? "the release did not come to an end"
        : Scenario.Ends == "v1" && !RolledBack ? "nothing was rolled back"
        : Version != Scenario.Ends ? $"{Version} runs at the end, not {Scenario.Ends}"
        : FailedAfterwards > 0 ? $"{FailedAfterwards} requests failed after it had come to its end"
        : Scenario.MostLost is not { } most ? (Failed == 0 ? "no request failed although some had to: the rehearsal does not see losses" : null)
        : Failed > most * Sent ? $"{Failed} of {Sent} requests failed ({string.Join(", ", Reasons.Select(reason => $"{reason.Key}: {reason.Value}"))})"
        : null;
}

/// <summary>Real processes behind a real load balancer, and the scheduler's decisions carried out.</summary>
internal sealed class RehearsalRun : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private const int TicksPerPeriod = 4;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);
    private readonly Channel<RolloutEvent> _events = Channel.CreateUnbounded<RolloutEvent>();
    private readonly Dictionary<int, AppTask> _tasks = [];
    private readonly Timeline _timeline = new(TimeProvider.System);
    private readonly Scenario _scenario;
    private readonly RolloutNumbers _numbers;
    private readonly RehearsalOptions _options;
    private readonly LoadBalancer _balancer;
    private readonly Load _load;
    private volatile ServiceState _state;

    private RehearsalRun(Scenario scenario, RolloutNumbers numbers, RehearsalOptions options, LoadBalancer balancer)
    {
        _scenario = scenario;

        // The control is about the delay alone: an alarm would see its losses, and roll back.
        _numbers = scenario.WithoutDrain ? numbers with { DeregistrationDelay = TimeSpan.Zero, Alarms = false } : numbers;
        (_options, _balancer) = (options, balancer);
        _load = new(balancer.Port, options.Rate, options.LongestRequest);
        _state = RollingUpdate.Create(_numbers, "v1");
    }

    public static async Task<RehearsalResult> RunAsync(Scenario scenario, RolloutNumbers numbers, RehearsalOptions options, CancellationToken cancellation)
    {
        await using var balancer = await LoadBalancer.StartAsync(AppTask.FreePort(), cancellation);
        await using var run = new RehearsalRun(scenario, numbers, options, balancer);
        return await run.RunAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var task in _tasks.Values) await task.DisposeAsync();
    }

    // Many times what a release takes with these numbers: one that is not over by then never will be.
    private TimeSpan Patience => TimeSpan.FromSeconds(60) + 5 * (_numbers.HealthCheckInterval * (_numbers.HealthyThreshold + _numbers.UnhealthyThreshold)
        + _numbers.HealthCheckGracePeriod + _numbers.DeregistrationDelay + _numbers.StopTimeout);

    private async Task<RehearsalResult> RunAsync(CancellationToken cancellation)
    {
        await CarryOutAsync(RollingUpdate.Begin(_state), cancellation);
        await UntilAsync(() => _state.Status is not DeploymentStatus.InProgress, cancellation);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var load = _load.RunAsync(stop.Token);
        var watch = WatchAsync(stop.Token);
        await Task.Delay(Settled, cancellation);

        // At once and not through the queue: until then the service is steady with v1, which is how some scenarios end.
        await CarryOutAsync(RollingUpdate.Next(_state, new RolloutEvent.Deploy("v2")), cancellation);
        var incident = IncidentAsync(cancellation);
        await UntilAsync(() => incident.IsCompleted && _state is { Status: DeploymentStatus.Completed or DeploymentStatus.Failed } && _state.Version == _scenario.Ends || _state.Status == DeploymentStatus.Failed, cancellation);
        await incident;

        // Requests that began before the end may still fail; those that begin now must not.
        await Task.Delay(_options.LongestRequest + Settled, cancellation);
        var failed = _load.Failed;
        do await Task.Delay(Tick, cancellation);
        while (_load.Sent < _options.Requests);
        await Task.Delay(Settled, cancellation);

        await stop.CancelAsync();
        await Task.WhenAll(load, watch);
        _timeline.Add(_state, _load.Sent, _load.Failed, "end of the load");
        return new(_scenario, _state.Version, _state.Status, _load.Sent, _load.Failed, _load.Failed - failed, _load.Reasons, _timeline);
    }

    private async Task UntilAsync(Func<bool> reached, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        while (!reached() && Stopwatch.GetElapsedTime(began) < Patience)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(TimeSpan.FromMilliseconds(50));
            try
            {
                var happened = await _events.Reader.ReadAsync(patience.Token);
                await CarryOutAsync(RollingUpdate.Next(_state, happened), cancellation);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Nothing happened; look again.
            }
        }
    }

    private async Task CarryOutAsync((ServiceState State, IReadOnlyList<RolloutCommand> Commands) step, CancellationToken cancellation)
    {
        _state = step.State;
        foreach (var command in step.Commands) await CarryOutAsync(command, cancellation);
    }

    private async Task CarryOutAsync(RolloutCommand command, CancellationToken cancellation)
    {
        switch (command)
        {
            case RolloutCommand.Start start:
                var variant = start.Version == "v2" ? _scenario.Release : Variant.Good;
                var task = new AppTask(start.Task, _options.Binary, variant, _numbers);
                _tasks.Add(start.Task, task);
                _ = FollowAsync(task.CheckAsync(_numbers, Tell));
                _ = FollowAsync(ReportExitAsync(task, cancellation));
                break;
            case RolloutCommand.Register register:
                _tasks[register.Task].Slot = await _balancer.RegisterAsync(_tasks[register.Task].Port, cancellation);
                break;
            case RolloutCommand.Deregister deregister:
                await DeregisterAsync(_tasks[deregister.Task], cancellation);
                break;
            case RolloutCommand.Terminate terminate:
                await LeaveAsync(_tasks[terminate.Task], cancellation);
                _tasks[terminate.Task].Terminate();
                _ = FollowAsync(LaterAsync(_numbers.StopTimeout, new RolloutEvent.StopElapsed(terminate.Task), cancellation));
                break;
            case RolloutCommand.Kill kill:
                _tasks[kill.Task].Kill();
                break;
            case RolloutCommand.Bake:
                _ = FollowAsync(LaterAsync(_options.BakeTime, new RolloutEvent.BakeElapsed(), cancellation));
                break;
            case RolloutCommand.Note note:
                _timeline.Add(_state, _load.Sent, _load.Failed, note.Text);
                break;
        }
    }

    // A target that was never registered has nothing to drain.
    private async Task DeregisterAsync(AppTask task, CancellationToken cancellation)
    {
        task.StopChecking();
        if (task.Slot is { } slot) await _balancer.DrainAsync(slot, cancellation);
        _ = FollowAsync(LaterAsync(task.Slot is null ? TimeSpan.Zero : _numbers.DeregistrationDelay, new RolloutEvent.DrainElapsed(task.Id), cancellation));
    }

    private async Task LeaveAsync(AppTask task, CancellationToken cancellation)
    {
        if (task.Slot is { } slot) await _balancer.RemoveAsync(slot, cancellation);
        task.Slot = null;
    }

    private async Task ReportExitAsync(AppTask task, CancellationToken cancellation)
    {
        await task.ExitAsync();
        task.StopChecking();
        await LeaveAsync(task, cancellation);
        Tell(new RolloutEvent.Exited(task.Id));
    }

    private async Task LaterAsync(TimeSpan delay, RolloutEvent happened, CancellationToken cancellation)
    {
        await Task.Delay(delay, cancellation);
        Tell(happened);
    }

    private async Task IncidentAsync(CancellationToken cancellation)
    {
        if (_scenario.Incident == Incident.None) return;
        await Task.Delay(_numbers.HealthCheckInterval * 1.5, cancellation);
        _timeline.Add(_state, _load.Sent, _load.Failed, _scenario.Text);
        if (_scenario.Incident == Incident.BalancerReloaded) await _balancer.ReloadAsync(cancellation);
        if (_scenario.Incident == Incident.SecondDeployment) Tell(new RolloutEvent.Deploy("v3"));
        if (_scenario.Incident == Incident.TaskKilled) _tasks[_state.Tasks.First(task => task.Phase == TaskPhase.Healthy).Id].Kill();
    }

    // The alarm: more than one request in twenty failed, in two periods in a row, so that a single task that dies does not raise it.
    private async Task WatchAsync(CancellationToken stop)
    {
        var (sent, failed, ticks, breaches) = (0L, 0L, 0, 0);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Tick, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var (sentNow, failedNow) = (_load.Sent, _load.Failed);
            _timeline.Add(_state, sentNow, failedNow);
            if (++ticks % TicksPerPeriod != 0) continue;
            breaches = (failedNow - failed) * 20 > sentNow - sent ? breaches + 1 : 0;
            if (_numbers.Alarms && breaches >= 2) Tell(new RolloutEvent.AlarmRaised());
            (sent, failed) = (sentNow, failedNow);
        }
    }

    // What goes on beside the loop must not fail unseen: its error ends the loop.
    private async Task FollowAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            // The rehearsal ends.
        }
        catch (Exception exception)
        {
            _events.Writer.TryComplete(exception);
        }
    }

    private void Tell(RolloutEvent happened) => _events.Writer.TryWrite(happened);
}

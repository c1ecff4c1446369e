using Platform.Gate.Rehearsal;

namespace Platform.App.Tests.Rehearsal;

/// <summary>A release on a clock that only counts: the scheduler's pure model, and tasks that start as slowly and answer as long as they may.</summary>
internal sealed class VirtualRelease(RolloutNumbers numbers, TimeSpan longestRequest, TimeSpan slowestStart)
{
    private const int MostEvents = 2000;
    private readonly PriorityQueue<RolloutEvent, (TimeSpan Time, int Order)> _events = new();
    private ServiceState _state = RollingUpdate.Create(numbers, "v1");
    private TimeSpan _now;
    private bool _lost;

    /// <summary>Whether v2 takes the place of v1, and no request is lost on the way.</summary>
    public bool Succeeds()
    {
        CarryOut(RollingUpdate.Begin(_state));
        Play();
        if (_state.Status != DeploymentStatus.Completed) return false;
        _lost = false;
        CarryOut(RollingUpdate.Next(_state, new RolloutEvent.Deploy("v2")));
        Play();
        return _state is { Status: DeploymentStatus.Completed, LastCompleted: "v2" } && !_lost;
    }

    private void Play()
    {
        for (var played = 0; _state.Status == DeploymentStatus.InProgress && played < MostEvents && _events.TryDequeue(out var happened, out var when); played++)
        {
            _now = when.Time;
            CarryOut(RollingUpdate.Next(_state, happened));
        }
    }

    private void CarryOut((ServiceState State, IReadOnlyList<RolloutCommand> Commands) step)
    {
        var before = _state;
        _state = step.State;
        _lost |= _state.Count(TaskPhase.Healthy) == 0;
        foreach (var command in step.Commands)
        {
            switch (command)
            {
                case RolloutCommand.Start start:
                    Start(start.Task);
                    break;
                case RolloutCommand.Deregister deregister:
                    var answers = before.Tasks.Exists(task => task.Id == deregister.Task && task.Phase == TaskPhase.Healthy);
                    _lost |= answers && numbers.DeregistrationDelay < longestRequest;
                    Happens(numbers.DeregistrationDelay, new RolloutEvent.DrainElapsed(deregister.Task));
                    break;
                case RolloutCommand.Terminate terminate:
                    Happens(TimeSpan.Zero, new RolloutEvent.Exited(terminate.Task));
                    break;
                default:
                    break;
            }
        }
    }

    private void Start(int id)
    {
        var health = TargetHealth.New;
        for (var age = numbers.HealthCheckInterval; health.State != TargetState.Healthy; age += numbers.HealthCheckInterval)
        {
            // A target that is out when the grace period ends is not given another check.
            if (health.IsReplaced(age - TimeSpan.FromTicks(1), numbers))
            {
                Happens(age, new RolloutEvent.Unhealthy(id));
                return;
            }

            health = health.After(age > slowestStart, numbers);
            if (health.State == TargetState.Healthy) Happens(age, new RolloutEvent.Healthy(id));
        }
    }

    private void Happens(TimeSpan later, RolloutEvent happened) => _events.Enqueue(happened, (_now + later, _events.Count));
}

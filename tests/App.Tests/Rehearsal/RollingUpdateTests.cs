using Platform.Gate.Rehearsal;

namespace Platform.App.Tests.Rehearsal;

/// <summary>The scheduler alone: no clock, no process.</summary>
public sealed class RollingUpdateTests
{
    private static readonly RolloutNumbers Three = new() { DesiredCount = 3, CircuitBreaker = true, CircuitBreakerRollback = true };

    [Theory]
    [InlineData(1, 3)]
    [InlineData(6, 3)]
    [InlineData(7, 4)]
    [InlineData(25, 13)]
    [InlineData(400, 200)]
    [InlineData(800, 200)]
    public void Fails_a_deployment_after_half_the_desired_count_from_3_to_200(int desired, int threshold) =>
        Assert.Equal(threshold, new RolloutNumbers { DesiredCount = desired }.FailureThreshold);

    [Theory]
    [InlineData(3, 50, 150, 2, 4)]
    [InlineData(4, 50, 200, 2, 8)]
    [InlineData(1, 100, 200, 1, 2)]
    [InlineData(3, 100, 100, 3, 3)]
    public void Rounds_the_minimum_up_and_the_maximum_down(int desired, int minimum, int maximum, int least, int most)
    {
        var numbers = new RolloutNumbers { DesiredCount = desired, MinimumHealthyPercent = minimum, MaximumPercent = maximum };
        Assert.Equal((least, most), (numbers.LeastHealthy, numbers.MostRunning));
    }

    [Fact]
    public void Starts_new_tasks_first_and_takes_an_old_one_out_for_each_that_is_healthy()
    {
        var play = Play.Steady(Three);
        play.Happens(new RolloutEvent.Deploy("v2"));
        Assert.Equal([4, 5, 6], play.Last<RolloutCommand.Start>().Select(start => start.Task));
        Assert.Empty(play.Last<RolloutCommand.Deregister>());

        play.Happens(new RolloutEvent.Healthy(4));
        Assert.Equal([4], play.Last<RolloutCommand.Register>().Select(register => register.Task));
        Assert.Equal([1], play.Last<RolloutCommand.Deregister>().Select(deregister => deregister.Task));

        play.Happens(new RolloutEvent.DrainElapsed(1));
        Assert.Equal([1], play.Last<RolloutCommand.Terminate>().Select(terminate => terminate.Task));
        play.Happens(new RolloutEvent.StopElapsed(1));
        Assert.Single(play.Last<RolloutCommand.Kill>());
    }

    [Fact]
    public void Completes_when_no_old_task_is_left()
    {
        var play = Play.Steady(Three);
        play.Happens(new RolloutEvent.Deploy("v2"));
        for (var id = 4; id <= 6; id++) play.Happens(new RolloutEvent.Healthy(id));
        for (var id = 1; id <= 2; id++) play.Leaves(id);
        Assert.Equal(DeploymentStatus.InProgress, play.State.Status);
        play.Leaves(3);
        Assert.Equal(("v2", DeploymentStatus.Completed), (play.State.LastCompleted, play.State.Status));
    }

    [Fact]
    public void Rolls_back_after_three_tasks_that_exit()
    {
        var play = Play.Steady(Three);
        play.Happens(new RolloutEvent.Deploy("v2"));
        for (var id = 4; id <= 6; id++) play.Happens(new RolloutEvent.Exited(id));
        Assert.Equal("v1", play.State.Version);
        Assert.DoesNotContain(play.State.Tasks, task => task.Version == "v1" && task.Phase != TaskPhase.Healthy);
        play.Settle();
        Assert.Equal(("v1", DeploymentStatus.Completed, 3), (play.State.Version, play.State.Status, play.State.Tasks.Count));
    }

    [Fact]
    public void Counts_failures_anew_after_a_healthy_task()
    {
        var play = Play.Steady(Three);
        play.Happens(new RolloutEvent.Deploy("v2"));
        play.Happens(new RolloutEvent.Exited(4));
        play.Happens(new RolloutEvent.Unhealthy(5));
        Assert.Equal(2, play.State.Failures);
        play.Happens(new RolloutEvent.Healthy(6));
        Assert.Equal(0, play.State.Failures);
        Assert.Equal("v2", play.State.Version);
    }

    [Fact]
    public void Stops_starting_tasks_when_the_circuit_breaker_may_not_roll_back()
    {
        var play = Play.Steady(Three with { CircuitBreakerRollback = false });
        play.Happens(new RolloutEvent.Deploy("v2"));
        for (var id = 4; id <= 6; id++) play.Happens(new RolloutEvent.Exited(id));
        Assert.Equal(DeploymentStatus.Failed, play.State.Status);
        Assert.Empty(play.Last<RolloutCommand.Start>());
        Assert.Equal(3, play.State.Count(TaskPhase.Healthy));
    }

    [Fact]
    public void Rolls_back_on_an_alarm_also_while_it_bakes_and_not_after()
    {
        var numbers = Three with { Alarms = true, AlarmsRollback = true };
        var play = Play.Steady(numbers);
        play.Happens(new RolloutEvent.Deploy("v2"));
        play.Settle();
        Assert.Equal(DeploymentStatus.Baking, play.State.Status);
        var rolledBack = RollingUpdate.Next(play.State, new RolloutEvent.AlarmRaised()).State;
        Assert.Equal("v1", rolledBack.Version);

        play.Happens(new RolloutEvent.BakeElapsed());
        play.Happens(new RolloutEvent.AlarmRaised());
        Assert.Equal(("v2", DeploymentStatus.Completed), (play.State.Version, play.State.Status));
    }

    [Fact]
    public void Replaces_both_versions_when_a_third_is_deployed()
    {
        var play = Play.Steady(Three);
        play.Happens(new RolloutEvent.Deploy("v2"));
        play.Happens(new RolloutEvent.Healthy(4));
        play.Happens(new RolloutEvent.Deploy("v3"));
        play.Settle();
        Assert.Equal("v3", play.State.LastCompleted);
        Assert.All(play.State.Tasks, task => Assert.Equal("v3", task.Version));
    }

    [Fact]
    public void Replaces_a_task_that_died_without_failing_the_deployment()
    {
        var play = Play.Steady(Three);
        play.Happens(new RolloutEvent.Exited(2));
        Assert.Equal(["v1"], play.Last<RolloutCommand.Start>().Select(start => start.Version));
        Assert.Equal(0, play.State.Failures);
    }

    [Theory]
    [InlineData(1, 100, 200)]
    [InlineData(3, 100, 200)]
    [InlineData(3, 50, 100)]
    [InlineData(4, 50, 150)]
    [InlineData(5, 100, 140)]
    [InlineData(10, 90, 110)]
    public void Keeps_both_limits_whatever_the_order_of_events(int desired, int minimum, int maximum)
    {
        var numbers = new RolloutNumbers { DesiredCount = desired, MinimumHealthyPercent = minimum, MaximumPercent = maximum, CircuitBreaker = true, CircuitBreakerRollback = true };
        for (var order = 1; order <= 100; order++)
        {
            var play = Play.Steady(numbers);
            play.Happens(new RolloutEvent.Deploy("v2"));
            play.Settle(order, state =>
            {
                Assert.True(state.Count(TaskPhase.Healthy) >= numbers.LeastHealthy);
                Assert.True(state.Count(TaskPhase.Healthy) + state.Count(TaskPhase.Starting) <= numbers.MostRunning);
            });
            Assert.Equal(("v2", DeploymentStatus.Completed), (play.State.LastCompleted, play.State.Status));
        }
    }

    [Theory]
    [InlineData(1, 100, 100, 60, "leaves no room")]
    [InlineData(3, 100, 200, 5, "a deregistration delay of 5 s cuts requests that take 20 s")]
    [InlineData(1, 0, 100, 60, "every task be stopped")]
    public void Says_from_the_numbers_alone_what_cannot_go_well(int desired, int minimum, int maximum, int delay, string problem)
    {
        var numbers = new RolloutNumbers { DesiredCount = desired, MinimumHealthyPercent = minimum, MaximumPercent = maximum, DeregistrationDelay = TimeSpan.FromSeconds(delay) };
        Assert.Contains(problem, Assert.Single(numbers.Problems(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20))), StringComparison.Ordinal);
        Assert.Empty(Three.Problems(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)));
    }

    /// <summary>Plays events against a state and remembers the commands of the last.</summary>
    private sealed class Play
    {
        private IReadOnlyList<RolloutCommand> _commands;

        private Play(RolloutNumbers numbers) => (State, _commands) = RollingUpdate.Begin(RollingUpdate.Create(numbers, "v1"));

        public ServiceState State { get; private set; }

        public static Play Steady(RolloutNumbers numbers)
        {
            var play = new Play(numbers);
            for (var id = 1; id <= numbers.DesiredCount; id++) play.Happens(new RolloutEvent.Healthy(id));
            Assert.Equal(DeploymentStatus.Completed, play.State.Status);
            return play;
        }

        public void Happens(RolloutEvent happened) => (State, _commands) = RollingUpdate.Next(State, happened);

        public void Leaves(int id)
        {
            Happens(new RolloutEvent.DrainElapsed(id));
            Happens(new RolloutEvent.Exited(id));
        }

        public IEnumerable<T> Last<T>() => _commands.OfType<T>();

        /// <summary>Every task does what it does next, in any order, until nothing is left to do.</summary>
        public void Settle(int order = 0, Action<ServiceState>? check = null)
        {
            for (var step = 0; step < 10_000; step++)
            {
                var busy = State.Tasks.Where(task => task.Phase != TaskPhase.Healthy).ToList();
                if (busy.Count == 0) return;
                var task = busy[(int)((long)order * step * 7919 % busy.Count)];
                Happens(task.Phase switch
                {
                    TaskPhase.Starting => new RolloutEvent.Healthy(task.Id),
                    TaskPhase.Deactivating => new RolloutEvent.DrainElapsed(task.Id),
                    _ => new RolloutEvent.Exited(task.Id),
                });
                check?.Invoke(State);
            }

            Assert.Fail("The service never settles.");
        }
    }
}

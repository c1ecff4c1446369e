namespace Platform.Gate.Rehearsal;

/// <summary>What of a stack decides how a release goes.</summary>
internal sealed record RolloutNumbers
{
    public required int DesiredCount { get; init; }

    public int MinimumHealthyPercent { get; init; } = 100;

    public int MaximumPercent { get; init; } = 200;

    public bool CircuitBreaker { get; init; }

    public bool CircuitBreakerRollback { get; init; }

    public bool Alarms { get; init; }

    public bool AlarmsRollback { get; init; }

    public TimeSpan HealthCheckGracePeriod { get; init; }

    public string HealthCheckPath { get; init; } = "/";

    public TimeSpan HealthCheckInterval { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan HealthCheckTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public int HealthyThreshold { get; init; } = 3;

    public int UnhealthyThreshold { get; init; } = 3;

    public TimeSpan DeregistrationDelay { get; init; } = TimeSpan.FromSeconds(300);

    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>At least so many tasks must be healthy: the percentage, rounded up.
    /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html</summary>
    public int LeastHealthy => (DesiredCount * MinimumHealthyPercent + 99) / 100;

    /// <summary>At most so many tasks may be pending or running: the percentage, rounded down.
    /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html</summary>
    public int MostRunning => DesiredCount * MaximumPercent / 100;

    /// <summary>So many failed tasks fail a deployment: half of the desired count, rounded up, and from 3 to 200.
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html</summary>
    public int FailureThreshold => Math.Clamp((DesiredCount + 1) / 2, 3, 200);

    /// <summary>The same numbers on a faster clock.</summary>
    public RolloutNumbers Faster(double speed) => this with
    {
        HealthCheckGracePeriod = HealthCheckGracePeriod / speed,
        HealthCheckInterval = HealthCheckInterval / speed,
        DeregistrationDelay = DeregistrationDelay / speed,
        StopTimeout = StopTimeout / speed,
    };

    /// <summary>Whether every task can be replaced at all: from all of them, one more may start or one may stop.</summary>
    public bool CanRoll => LeastHealthy <= DesiredCount && DesiredCount <= MostRunning && LeastHealthy < MostRunning;

    /// <summary>Why these numbers alone cannot be rolled out, or not without loss. The policy ecs-service-rollout-without-loss warns of the same.</summary>
    public IEnumerable<string> Problems(TimeSpan longestRequest, TimeSpan slowestStart)
    {
        if (!CanRoll)
            yield return $"of {DesiredCount} wanted, {LeastHealthy} must stay healthy ({MinimumHealthyPercent} %) and {MostRunning} may run ({MaximumPercent} %): that leaves no room to start a new task or to stop an old one";
        if (LeastHealthy == 0)
            yield return $"a minimum of {MinimumHealthyPercent} % lets every task be stopped before a new one is healthy";
        if (DeregistrationDelay < longestRequest)
            yield return $"a deregistration delay of {DeregistrationDelay.TotalSeconds} s cuts requests that take {longestRequest.TotalSeconds} s";
        if (slowestStart >= HealthCheckInterval * UnhealthyThreshold && slowestStart + HealthCheckInterval * HealthyThreshold > HealthCheckGracePeriod)
            yield return $"a grace period of {HealthCheckGracePeriod.TotalSeconds} s stops a task that needs {slowestStart.TotalSeconds} s to start before it can be healthy";
    }
}

namespace Platform.Gate.Rehearsal;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html#target-health-states</summary>
internal enum TargetState
{
    Initial,
    Healthy,
    Unhealthy,
}

/// <summary>A target as its health checks show it: the state, and how many checks in a row spoke against it.</summary>
internal sealed record TargetHealth(TargetState State, int Against)
{
    public static TargetHealth New { get; } = new(TargetState.Initial, 0);

    /// <summary>
    /// A new target is healthy after one check; one that was taken out comes back only after as many as the healthy threshold:
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
    /// </summary>
    public TargetHealth After(bool passed, RolloutNumbers numbers)
    {
        var settled = State == TargetState.Unhealthy ? !passed : passed;
        if (settled) return new(State == TargetState.Initial ? TargetState.Healthy : State, 0);
        if (State == TargetState.Unhealthy) return Against + 1 >= numbers.HealthyThreshold ? new(TargetState.Healthy, 0) : this with { Against = Against + 1 };
        return Against + 1 >= numbers.UnhealthyThreshold ? new(TargetState.Unhealthy, 0) : this with { Against = Against + 1 };
    }

    /// <summary>
    /// Whether the scheduler replaces the task, which it does not during the grace period:
    /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html (healthCheckGracePeriodSeconds)
    /// </summary>
    public bool IsReplaced(TimeSpan age, RolloutNumbers numbers) => State == TargetState.Unhealthy && age >= numbers.HealthCheckGracePeriod;
}

namespace Platform.Gate.Rehearsal;

/// <summary>What is wrong with a version; each is a real way to break the service, by configuration alone.</summary>
internal enum Variant
{
    Good,
    ExitsAtStart,
    NeverHealthy,
    FailsRequests,
}

/// <summary>Something that happens in the middle of a release.</summary>
internal enum Incident
{
    None,
    TaskKilled,
    BalancerReloaded,
    SecondDeployment,
}

/// <summary>One rehearsal, and what must come of it.</summary>
/// <param name="Name">As the command line has it.</param>
/// <param name="Text">What is tried.</param>
/// <param name="Release">What v2 is like.</param>
/// <param name="Ends">The version that must run at the end.</param>
/// <param name="MostLost">The largest share of requests that may fail; null where some must.</param>
internal sealed record Scenario(string Name, string Text, Variant Release, string Ends, double? MostLost)
{
    public Incident Incident { get; init; }

    /// <summary>Whether the deregistration delay is taken away: the control that shows that losses are seen.</summary>
    public bool WithoutDrain { get; init; }

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("release", "v1 to v2", Variant.Good, "v2", 0),
        new("no-drain", "v1 to v2 with a deregistration delay of 0: must lose requests", Variant.Good, "v2", null) { WithoutDrain = true },
        new("exits", "v2 exits at start", Variant.ExitsAtStart, "v1", 0),
        new("never-healthy", "v2 never passes its health check", Variant.NeverHealthy, "v1", 0),
        new("failing", "v2 is healthy and fails requests until an alarm is raised", Variant.FailsRequests, "v1", 0.5),
        new("killed", "a task is killed in the middle of v1 to v2", Variant.Good, "v2", 0.05) { Incident = Incident.TaskKilled },
        new("reload", "the load balancer is reloaded in the middle of v1 to v2", Variant.Good, "v2", 0) { Incident = Incident.BalancerReloaded },
        new("two", "v3 is deployed in the middle of v1 to v2", Variant.Good, "v3", 0) { Incident = Incident.SecondDeployment },
    ];
}

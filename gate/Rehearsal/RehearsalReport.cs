namespace Platform.Gate.Rehearsal;

/// <summary>Rehearsals of one stack.</summary>
/// <param name="Stack">The stack, as project/name.</param>
/// <param name="Numbers">Its numbers, on its own clock.</param>
/// <param name="Speed">How much faster the clock of the rehearsal ran.</param>
/// <param name="Problems">What the numbers alone say against a release.</param>
internal sealed record RehearsalReport(string Stack, RolloutNumbers Numbers, double Speed, IReadOnlyList<string> Problems)
{
    public IReadOnlyList<RehearsalResult> Results { get; init; } = [];

    /// <summary>What the stack has not, and so cannot rehearse.</summary>
    public IReadOnlyList<(Scenario Scenario, string Reason)> Skipped { get; init; } = [];

    public bool Passed => Problems.Count == 0 && Results.All(result => result.Problem is null);
}

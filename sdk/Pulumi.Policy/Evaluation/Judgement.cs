namespace Pulumi.Policy;

/// <summary>What a policy found of one resource.</summary>
internal sealed record Judgement(PolicyOutcome Outcome, IReadOnlyList<Fact> Facts, string Text = "")
{
    /// <summary>The resource it is about, when that is not the one that was judged.</summary>
    public string? Urn { get; init; }

    /// <summary>The property it is about, when there are no facts to tell.</summary>
    public string At { get; init; } = string.Empty;

    /// <summary>A level that takes the place of the policy's.</summary>
    public EnforcementLevel? Enforcement { get; init; }

    /// <summary>A severity that takes the place of the policy's.</summary>
    public Severity? Severity { get; init; }

    public static Judgement Of(Truth applies, Func<Truth> holds)
    {
        if (applies.IsFalse) return new(PolicyOutcome.NotApplicable, [], Because(applies));

        // Whether it applies may be unknown, but what holds anyway needs no answer to that.
        var truth = applies.IsUnknown ? applies.Implies(holds()) : holds();
        var outcome = truth.IsTrue ? PolicyOutcome.Passed : truth.IsFalse ? PolicyOutcome.Violated : PolicyOutcome.Undetermined;
        return new(outcome, outcome == PolicyOutcome.Passed ? [] : truth.Evidence?.Facts(outcome == PolicyOutcome.Undetermined ? Evidence.MostUnknowns : int.MaxValue) ?? []);
    }

    /// <summary>
    /// The place to mend. Of several the first that is wanted: in "not HTTP, or redirects" the redirect is what is missing.
    /// </summary>
    public string Path(string urn) => Facts.Count == 0
        ? At
        : (Facts.FirstOrDefault(fact => !fact.Negated) ?? Facts[0]).PathFrom(urn);

    public string Message(string urn) => Text.Length > 0 ? Text : string.Join('\n', Facts.Select(fact => fact.Text(urn)));

    private static string Because(Truth applies) =>
        applies.Evidence is { } evidence ? string.Join("; ", evidence.Tell()) : "The policy does not apply to this resource.";
}

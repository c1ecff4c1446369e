namespace Pulumi.Policy;

/// <summary>What a policy found of one resource: passed, violated, undetermined, not applicable.</summary>
internal sealed record Judgement(PolicyOutcome Outcome, IReadOnlyList<Fact> Facts, string? Reason = null)
{
    public static Judgement Of(Truth applies, Func<Truth> holds)
    {
        if (applies.IsFalse) return new(PolicyOutcome.NotApplicable, [], Because(applies));

        // Whether it applies may be unknown, but what holds anyway needs no answer to that.
        var truth = applies.IsUnknown ? applies.Implies(holds()) : holds();
        var outcome = truth.IsTrue ? PolicyOutcome.Passed : truth.IsFalse ? PolicyOutcome.Violated : PolicyOutcome.Undetermined;
        return new(outcome, outcome == PolicyOutcome.Passed ? [] : truth.Evidence?.Facts() ?? []);
    }

    private static string Because(Truth applies) =>
        applies.Evidence is { } evidence ? string.Join("; ", evidence.Tell()) : "The policy does not apply to this resource.";
}

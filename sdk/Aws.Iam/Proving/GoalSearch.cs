using System.Collections.Immutable;

namespace Aws.Iam.Proving;

/// <summary>What is known of a request while it is sought: for each dimension the literals it must satisfy.</summary>
internal sealed record Goal(ImmutableDictionary<string, ImmutableArray<Signed>> Dimensions)
{
    public static readonly Goal Empty = new(ImmutableDictionary.Create<string, ImmutableArray<Signed>>(StringComparer.Ordinal));

    public ImmutableArray<Signed> Of(string dimension) => Dimensions.GetValueOrDefault(dimension, []);

    public Goal And(Signed literal) => new(Dimensions.SetItem(literal.Literal.Dimension, Of(literal.Literal.Dimension).Add(literal)));

    public Goal And(IEnumerable<Signed> literals) => literals.Aggregate(this, (goal, literal) => goal.And(literal));

    public bool Implies(Signed literal) => Of(literal.Literal.Dimension).Any(known => literal.Follows(known));
}

/// <summary>
/// Looks for a request inside a goal and outside some boxes. A request is outside a box when one of the box's literals fails, so the
/// search chooses one literal of each, as long as every dimension by itself stays possible.
/// </summary>
internal sealed class GoalSearch(DimensionSolver solver, Budget budget, Func<Goal, bool> accept)
{
    // What a document's own evaluation refuses this often, it will refuse again.
    private const int MostCandidates = 20;

    private int _candidates;

    /// <summary>Whether some goal was possible and yet not accepted: then nothing is proved by finding none.</summary>
    public bool HasCandidates => _candidates > 0;

    public bool Run(Goal goal, IReadOnlyList<Box> outside)
    {
        if (!goal.Dimensions.All(dimension => solver.Solve(dimension.Key, dimension.Value) is not null)) return false;
        return Descend(goal, [.. outside]);
    }

    private bool Descend(Goal goal, List<Box> outside)
    {
        while (true)
        {
            if (_candidates >= MostCandidates || !budget.TakeBranch(outside.Count)) return false;
            if (outside.Any(box => box.Literals.All(goal.Implies))) return false;

            // A box that cannot match any more is no threat. One with variables may be more than it shows.
            outside = [.. outside.Where(box => box.Literals.All(literal => HasVariables(literal) || CanBe(goal, literal)))];
            if (outside.Count == 0) return Accept(goal);

            var (next, ways) = outside
                .Select(box => (box, Ways: box.Literals.Select(literal => literal.Opposite).Where(literal => CanBe(goal, literal)).ToList()))
                .MinBy(choice => choice.Ways.Count);
            if (ways.Count == 0) return false;
            outside.Remove(next);
            if (ways.Count > 1) return ways.Any(way => Descend(goal.And(way), [.. outside]));
            goal = goal.And(ways[0]);
        }
    }

    private bool Accept(Goal goal)
    {
        if (accept(goal)) return true;
        _candidates++;
        return false;
    }

    private static bool HasVariables(Signed literal) =>
        literal.Literal is TextLiteral { Symbolic: not null } or KeyLiteral { Test.Accepted: AcceptedText { Symbolic: not null } };

    private bool CanBe(Goal goal, Signed literal) =>
        !goal.Implies(literal.Opposite) && (goal.Implies(literal) || solver.Solve(literal.Literal.Dimension, goal.Of(literal.Literal.Dimension).Add(literal)) is not null);
}

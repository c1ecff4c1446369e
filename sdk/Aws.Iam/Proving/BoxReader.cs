using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>Reads the statements of documents as boxes, from above or from below.</summary>
internal sealed class BoxReader(Symbols symbols, IReadOnlySet<string> freshKeys, Func<string, string?>? valueOf = null)
{
    private readonly ConditionLiterals _conditions = new(symbols, valueOf, freshKeys);

    /// <summary>The boxes of the statements that have the effect, or may have it when read from above.</summary>
    public List<Box> Read(IEnumerable<PolicyDocument> documents, Effect effect, bool isOver) =>
        [.. documents.SelectMany(document => document.Statements)
            .Where(statement => statement.Effect == effect || (isOver && (statement.Effect == Effect.Unknown || statement.IsUnreadable)))
            .Select(statement => Read(statement, isOver))
            .OfType<Box>()];

    private Box? Read(Statement statement, bool isOver)
    {
        if (statement.IsUnreadable) return isOver ? new Box(statement, []) : null;
        if (statement.HasUnknownConditions && !isOver) return null;
        var test = statement.Test;
        var literals = new List<Signed>();
        Add(literals, Literal.Action, test.Actions, statement.Action!.IsNegated, isOver);
        Add(literals, Literal.Resource, test.Resources, statement.Resource is { IsNegated: true }, isOver);
        Add(literals, Literal.Caller, test.Callers, statement.Principal is { IsNegated: true }, isOver);
        foreach (var condition in test.Conditions)
        {
            var (literal, canHold) = _conditions.Read(condition, isOver);
            if (!canHold) return null;
            if (literal is { } known) literals.Add(known);
        }

        return new Box(statement, literals);
    }

    private void Add(List<Signed> literals, string dimension, TextSet? set, bool isNegated, bool isOver)
    {
        if (set is null) return;

        // An unbound variable leaves NotResource open in both directions, so such an entry is only an upper bound there.
        var bound = valueOf is null ? set : set.Bind(valueOf);
        var union = isOver != isNegated ? bound.Over : bound.Under;
        var symbolic = isNegated ? null : bound.Symbolic(symbols);
        literals.Add(new Signed(new TextLiteral(dimension, union, symbolic, bound.Source), !isNegated));
    }
}

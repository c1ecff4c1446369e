using System.Collections.Immutable;
using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>The state of one dimension: a text, or the values of a condition key, none when it is absent.</summary>
internal sealed record DimensionState(ImmutableArray<string> Values)
{
    public static readonly DimensionState Absent = new([]);

    public static DimensionState One(string value) => new([value]);
}

/// <summary>
/// Finds a state of one dimension in which some literals hold and others do not. Whenever a request has such a state, one is found,
/// or the budget says that the search ended early: that is what a proof rests on.
/// </summary>
internal sealed class DimensionSolver(PatternUnion callers, PatternUnion actions, TextSearch search)
{
    private readonly Dictionary<string, DimensionState?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<Literal, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _idsOfTexts = new(StringComparer.Ordinal);
    private readonly KeySolver _keys = new(search);

    public DimensionState? Solve(string dimension, ImmutableArray<Signed> literals)
    {
        var memo = dimension + ' ' + string.Join(' ', literals.Select(literal => literal.Holds ? IdOf(literal.Literal) : -IdOf(literal.Literal)).Distinct().Order());
        if (_known.TryGetValue(memo, out var known)) return known;
        return _known[memo] = SolveAnew(dimension, literals);
    }

    /// <summary>A text for the dimension that reads better than the one found first, if one of the shapes has some.</summary>
    public string? Prefer(ImmutableArray<Signed> literals, IEnumerable<Pattern> shapes)
    {
        var (inAll, inNone) = Split(literals);
        return shapes.Select(shape => search.Find([PatternUnion.Of(shape), .. inAll], inNone)).FirstOrDefault(found => found is not null);
    }

    private int IdOf(Literal literal)
    {
        if (_ids.TryGetValue(literal, out var id)) return id;
        var text = $"{literal.Key} {literal.Source}";
        if (!_idsOfTexts.TryGetValue(text, out id)) _idsOfTexts[text] = id = _idsOfTexts.Count + 1;
        return _ids[literal] = id;
    }

    private DimensionState? SolveAnew(string dimension, ImmutableArray<Signed> literals)
    {
        if (Contradicts(literals)) return null;
        if (dimension.StartsWith(Literal.KeyPrefix, StringComparison.Ordinal))
            return _keys.Solve(dimension[Literal.KeyPrefix.Length..], [.. literals.Select(literal => (((KeyLiteral)literal.Literal).Test, literal.Holds))]);

        var (inAll, inNone) = Split(literals);
        var universe = dimension switch
        {
            Literal.Caller => callers,
            Literal.Action => actions,
            _ => Queries.Universe.Arns,
        };
        var found = search.Find([universe, .. inAll], inNone);
        if (found is null && dimension == Literal.Resource && inAll.All(union => union.Matches("*")) && !inNone.Any(union => union.Matches("*"))) found = "*";
        if (found is null) return null;
        return IsCoveredSymbolically(literals) ? null : DimensionState.One(found);
    }

    private static bool Contradicts(ImmutableArray<Signed> literals) =>
        literals.Any(left => literals.Any(right => left.Holds && !right.Holds && right.Follows(left.Opposite)));

    /// <summary>
    /// Whether one of the wanted literals, its variables taken as symbols, is covered by the unwanted ones whatever their values are.
    /// </summary>
    private bool IsCoveredSymbolically(ImmutableArray<Signed> literals)
    {
        var unwanted = literals.Where(literal => !literal.Holds).Select(literal => (TextLiteral)literal.Literal).Select(literal => literal.Symbolic?.Union ?? literal.Union).ToList();
        return literals.Where(literal => literal.Holds).Select(literal => (TextLiteral)literal.Literal)
            .Any(literal => literal.Symbolic is { IsWhole: true } symbolic && search.Covers(Join(unwanted), symbolic.Union) == true);
    }

    private static PatternUnion Join(List<PatternUnion> unions) =>
        new(unions.SelectMany(union => union.Patterns), unions.Any(union => union.IgnoreCase));

    private static (List<PatternUnion> InAll, List<PatternUnion> InNone) Split(ImmutableArray<Signed> literals) =>
    (
        [.. literals.Where(literal => literal.Holds).Select(literal => ((TextLiteral)literal.Literal).Union)],
        [.. literals.Where(literal => !literal.Holds).Select(literal => ((TextLiteral)literal.Literal).Union)]
    );
}

using Aws.Iam.Evaluation;
using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>Reads conditions as literals, each an upper or a lower bound of what the condition means.</summary>
/// <param name="symbols">The symbols of variables.</param>
/// <param name="valueOf">The values of variables; null to leave them open.</param>
/// <param name="freshKeys">
/// Keys whose value differs from whatever texts the documents name, so that a text that is not known yet is not it either.
/// </param>
internal sealed class ConditionLiterals(Symbols symbols, Func<string, string?>? valueOf, IReadOnlySet<string> freshKeys)
{
    /// <summary>What a lone star means where ARNs are compared.</summary>
    public static readonly Pattern AnyArn = "arn:" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Everything;

    private static readonly PatternUnion ArnShape = PatternUnion.Of(AnyArn);

    /// <summary>The literal; none when the bound always holds, and false when it never does.</summary>
    public (Signed? Literal, bool CanHold) Read(ConditionTest test, bool isOver)
    {
        if (!test.IsMeaningful) return (null, isOver);
        var key = test.Condition.Key.Value.ToLowerInvariant();
        if (Test(test, isOver) is not { } read) return (null, isOver);
        if (read.Accepted is null && read.WhenAbsent == read.WhenPresent) return (null, read.WhenAbsent);
        if (PrincipalLinks.Link(key, read, isOver) is { } linked) return (linked, true);
        return (new Signed(new KeyLiteral(key, read, Source(test)), Holds: true), true);
    }

    private KeyTest? Test(ConditionTest test, bool isOver)
    {
        var known = test.Operator;
        if (known.Comparison == ConditionComparison.Null)
        {
            var (absent, present) = (Bound(test.Presence(isAbsent: true), isOver), Bound(test.Presence(isAbsent: false), isOver));
            return new KeyTest(null, IsNegated: false, known.Qualifier, absent, present);
        }

        // What a negated test accepts must be bounded from the other side.
        var accepted = Accept(test, isOver != known.IsNegated, known.Comparison);
        return accepted is null ? null : new KeyTest(accepted, known.IsNegated, known.Qualifier, known.WhenAbsent!.Value);
    }

    private Accepted? Accept(ConditionTest test, bool isOver, ConditionComparison comparison)
    {
        switch (test.Values!)
        {
            case TextValues text:
                var set = valueOf is null ? text.Set : text.Set.Bind(valueOf);
                var isFresh = text.IsExactText && freshKeys.Contains(test.Condition.Key.Value);
                var union = !isOver ? set.Under : isFresh ? set.Known : set.Over;
                if (text.IsArn && union.IsEverything) union = ArnShape;
                return new AcceptedText(union, set.Symbolic(symbols), text.IsBool);
            case ScalarSet { IsComplete: false } or AddressSet { IsComplete: false } when isOver:
                return new AcceptedAny();
            case ScalarSet scalars:
                return new AcceptedScalar(scalars, $"{comparison} {string.Join(' ', scalars.Bounds.Order())}");
            case AddressSet addresses:
                var ranges = addresses.Ranges.Select(range => $"{range.First}-{range.Last}{(range.HasPrefix ? "" : "b")}").Order(StringComparer.Ordinal);
                return new AcceptedAddress(addresses, isOver, $"ip {isOver} {string.Join(' ', ranges)}");
            default:
                return null;
        }
    }

    private static bool Bound(Verdict verdict, bool isOver) => verdict == Verdict.Holds || (isOver && verdict == Verdict.Unknown);

    private static string? Source(ConditionTest test) =>
        test.Values is TextValues text && text.Set.Source is { } source
            ? $"{test.Operator.Comparison} {test.Operator.IsNegated} {test.Operator.Qualifier} {test.Operator.IfExists} {source}"
            : null;
}

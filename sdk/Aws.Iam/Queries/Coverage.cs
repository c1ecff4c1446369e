using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Queries;

/// <summary>How much of a universe an element of a statement matches.</summary>
internal static class Coverage
{
    /// <summary>Whether the element matches every text of the target.</summary>
    public static Verdict CoversAll(TextSet? set, bool isNegated, PatternUnion target, Budget budget)
    {
        if (set is null) return Verdict.Holds;
        return isNegated ? MeetsSet(set, target, budget).Not() : ContainsAll(set, target, budget);
    }

    /// <summary>Whether the element matches some text of the target.</summary>
    public static Verdict Meets(TextSet? set, bool isNegated, PatternUnion target, Budget budget)
    {
        if (set is null) return Verdict.Holds;
        return isNegated ? ContainsAll(set, target, budget).Not() : MeetsSet(set, target, budget);
    }

    private static Verdict ContainsAll(TextSet set, PatternUnion target, Budget budget) =>
        TextSearch.Covers(set.Under, target, budget) == true ? Verdict.Holds
        : TextSearch.Covers(set.Over, target, budget) == false ? Verdict.Fails
        : Verdict.Unknown;

    private static Verdict MeetsSet(TextSet set, PatternUnion target, Budget budget)
    {
        if (TextSearch.Find([set.Under, target], [], budget) is not null) return Verdict.Holds;
        return TextSearch.Find([set.Over, target], [], budget) is null && !budget.IsExhausted ? Verdict.Fails : Verdict.Unknown;
    }
}

using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Queries;

/// <summary>How much of a universe an element of a statement matches.</summary>
internal static class Coverage
{
    /// <summary>Whether the element matches every text of the target.</summary>
    public static Verdict CoversAll(TextSet? set, bool isNegated, PatternUnion target, TextSearch search)
    {
        if (set is null) return Verdict.Holds;
        return isNegated ? MeetsSet(set, target, search).Not() : ContainsAll(set, target, search);
    }

    /// <summary>Whether the element matches some text of the target.</summary>
    public static Verdict Meets(TextSet? set, bool isNegated, PatternUnion target, TextSearch search)
    {
        if (set is null) return Verdict.Holds;
        return isNegated ? ContainsAll(set, target, search).Not() : MeetsSet(set, target, search);
    }

    private static Verdict ContainsAll(TextSet set, PatternUnion target, TextSearch search)
    {
        var isCovered = search.Covers(set.Under, target);
        if (isCovered == true) return Verdict.Holds;
        return (ReferenceEquals(set.Over, set.Under) ? isCovered : search.Covers(set.Over, target)) == false ? Verdict.Fails : Verdict.Unknown;
    }

    private static Verdict MeetsSet(TextSet set, PatternUnion target, TextSearch search)
    {
        if (target.Sample is { } sample && set.Under.Matches(sample)) return Verdict.Holds;
        if (search.Find([set.Under, target], []) is not null) return Verdict.Holds;
        return search.Find([set.Over, target], []) is null && !search.IsExhausted ? Verdict.Fails : Verdict.Unknown;
    }
}

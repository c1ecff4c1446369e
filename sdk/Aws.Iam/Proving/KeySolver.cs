using Aws.Iam.Evaluation;
using Aws.Iam.Matching;
using Requirement = (Aws.Iam.Proving.Accepted Accepted, bool IsIn);

namespace Aws.Iam.Proving;

/// <summary>Finds a state of one condition key: absent, one value, or several.</summary>
internal sealed class KeySolver(TextSearch search)
{
    private static readonly HashSet<string> AlwaysThere = ["aws:securetransport", "aws:currenttime", "aws:epochtime", "aws:requestedregion"];

    private static readonly HashSet<string> Multivalued = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:tagkeys", "aws:principalorgpaths", "aws:sourceorgpaths", "aws:resourceorgpaths", "aws:calledvia", "aws:principalservicenameslist",
    };

    private static readonly PatternUnion Something = PatternUnion.Of(Pattern.Some(CharClass.Any));

    private static readonly PatternUnion TruthValues = new([Pattern.Literal("true"), Pattern.Literal("false")], ignoreCase: true);

    /// <summary>Whether requests may carry several values of the key.</summary>
    public static bool IsMultivalued(string key) => Multivalued.Contains(key);

    public DimensionState? Solve(string key, IReadOnlyList<(KeyTest Test, bool Holds)> literals)
    {
        if (!AlwaysThere.Contains(key) && literals.All(literal => literal.Test.WhenAbsent == literal.Holds)) return DimensionState.Absent;
        if (literals.Any(literal => literal.Test.Accepted is null && literal.Test.WhenPresent != literal.Holds)) return null;

        var compared = literals.Where(literal => literal.Test.Accepted is not null).ToList();
        if (OneValue([.. compared.Select(literal => Require(literal.Test, literal.Holds))]) is { } value) return DimensionState.One(value);

        if (literals.Any(literal => literal.Test.IsOneValue)) return null;
        var mayBeList = Multivalued.Contains(key)
            || (!key.StartsWith("aws:", StringComparison.Ordinal) && literals.Any(literal => literal.Test.Qualifier != ConditionQualifier.None));
        return mayBeList ? SeveralValues(compared) : null;
    }

    private DimensionState? SeveralValues(List<(KeyTest Test, bool Holds)> literals)
    {
        // What a test without a set operator makes of a list is left open.
        var quantified = literals.Where(literal => literal.Test.Qualifier != ConditionQualifier.None).ToLookup(
            literal => literal.Test.Qualifier == ConditionQualifier.ForAllValues == literal.Holds, literal => Require(literal.Test, literal.Holds));
        var ofEach = quantified[true].ToList();
        var values = quantified[false].Select(ofSome => OneValue([.. ofEach, ofSome])).ToList();
        if (values.Count == 0) values.Add(OneValue(ofEach));
        return values.Contains(null) ? null : new DimensionState([.. values.OfType<string>().Distinct()]);
    }

    private static Requirement Require(KeyTest test, bool holds) => (test.Accepted!, test.IsNegated != holds);

    private string? OneValue(IReadOnlyList<Requirement> requirements)
    {
        if (requirements.Any(requirement => requirement is { Accepted: AcceptedAny, IsIn: false })) return null;
        var texts = requirements.Where(requirement => requirement.Accepted is AcceptedText).ToList();
        var scalars = requirements.Where(requirement => requirement.Accepted is AcceptedScalar).ToList();
        var addresses = requirements.Where(requirement => requirement.Accepted is AcceptedAddress).ToList();

        // Comparisons of different families on one key are only checked each by itself; what is found must be confirmed.
        var scalar = scalars.Count == 0 ? null : Scalars.Find(scalars);
        var address = addresses.Count == 0 ? null : Addresses.Find(addresses);
        var text = texts.Count == 0 ? null : Text(texts);
        if ((scalars.Count > 0 && scalar is null) || (addresses.Count > 0 && address is null) || (texts.Count > 0 && text is null)) return null;
        return scalar ?? address ?? text ?? "x";
    }

    private string? Text(List<Requirement> requirements)
    {
        var isBool = requirements.Any(requirement => requirement.Accepted is AcceptedText { IsBool: true });
        var inAll = requirements.Where(requirement => requirement.IsIn).Select(requirement => (AcceptedText)requirement.Accepted).ToList();
        var inNone = requirements.Where(requirement => !requirement.IsIn).Select(requirement => (AcceptedText)requirement.Accepted).ToList();
        var found = Find([isBool ? TruthValues : Something, .. inAll.Select(accepted => accepted.Union)], [.. inNone.Select(accepted => accepted.Union)]);
        if (found is null) return null;

        var covers = new PatternUnion(inNone.Select(accepted => accepted.Symbolic?.Union ?? accepted.Union)
            .Where(union => !union.IgnoreCase).SelectMany(union => union.Patterns));
        var isCovered = inAll.Any(accepted => accepted.Symbolic is { IsWhole: true } symbolic && search.Covers(covers, symbolic.Union) == true);
        return isCovered ? null : found;
    }

    private string? Find(List<PatternUnion> inAll, List<PatternUnion> inNone)
    {
        if (search.Find(inAll, inNone) is { } found) return found;

        // An empty value is rare, but there are some: the prefix of a whole bucket.
        return inAll.All(union => union == Something || union.Matches("")) && !inNone.Any(union => union.Matches("")) ? "" : null;
    }
}

/// <summary>Numbers and moments: every comparison is constant between neighbouring bounds.</summary>
internal static class Scalars
{
    public static string? Find(IReadOnlyList<Requirement> requirements)
    {
        var sets = requirements.Select(requirement => (((AcceptedScalar)requirement.Accepted).Set, requirement.IsIn)).ToList();
        var bounds = sets.SelectMany(item => item.Set.Bounds).Distinct().Order().ToList();
        if (bounds.Count == 0) bounds.Add(1);
        var between = bounds.Zip(bounds.Skip(1), (low, high) => low + ((high - low) / 2));
        foreach (var number in bounds.Concat(between).Append(bounds[0] - 1).Append(bounds[^1] + 1))
        {
            if (sets.All(item => item.Set.Contains(number) == Verdict.Holds == item.IsIn)) return Scalar.Write(sets[0].Set.IsDate, number);
        }

        return null;
    }
}

/// <summary>Addresses: every comparison is constant between neighbouring ends of ranges.</summary>
internal static class Addresses
{
    private static readonly AddressRange[] Samples = [AddressRange.Parse("198.51.100.7")!, AddressRange.Parse("2001:db8::7")!];

    public static string? Find(IReadOnlyList<Requirement> requirements)
    {
        var sets = requirements.Select(requirement => ((AcceptedAddress)requirement.Accepted, requirement.IsIn)).ToList();
        var ranges = Samples.Concat(sets.SelectMany(item => item.Item1.Set.Ranges)).ToList();
        foreach (var isV6 in (bool[])[false, true])
        {
            var last = isV6 ? UInt128.MaxValue : uint.MaxValue;
            var candidates = ranges.Where(range => range.IsV6 == isV6).SelectMany(range =>
                (UInt128[])[range.First, range.Last, range.First == 0 ? range.First : range.First - 1, range.Last == last ? last : range.Last + 1]);
            foreach (var number in candidates)
            {
                if (sets.All(item => item.Item1.Contains(isV6, number) == item.IsIn)) return AddressRange.Write(isV6, number);
            }
        }

        return null;
    }
}

using Aws.Iam.Evaluation;
using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>What a condition accepts as a value, with one reading chosen where its meaning is open.</summary>
internal abstract record Accepted(string Key);

/// <summary>Every value.</summary>
internal sealed record AcceptedAny() : Accepted("any");

/// <summary>Texts; the symbolic reading is there when they have variables.</summary>
internal sealed record AcceptedText(PatternUnion Union, SymbolicUnion? Symbolic, bool IsBool)
    : Accepted($"{(IsBool ? "bool" : "text")} {Union.Key} {Symbolic?.Union.Key}");

/// <summary>Numbers or moments.</summary>
internal sealed record AcceptedScalar(ScalarSet Set, string Key) : Accepted(Key);

/// <summary>Addresses. Whether a bare version 4 address accepts a version 6 caller is one of the readings.</summary>
internal sealed record AcceptedAddress(AddressSet Set, bool IsWide, string Key) : Accepted(Key)
{
    public bool Contains(bool isV6, UInt128 number) =>
        Set.Contains(isV6, number) is var verdict && (verdict == Verdict.Holds || (IsWide && verdict == Verdict.Unknown));
}

/// <summary>A test of a condition key, as a fact about the state of that key in a request.</summary>
/// <param name="Accepted">What the comparison accepts, negation left aside; null for <c>Null</c>.</param>
/// <param name="IsNegated">Whether a value passes when the comparison does not accept it.</param>
/// <param name="Qualifier">How several values are treated.</param>
/// <param name="WhenAbsent">Whether the test passes when the key is absent.</param>
/// <param name="WhenPresent">For <c>Null</c>: whether it passes when the key is there.</param>
/// <param name="IsOneValue">Whether the key has at most one value in the requests that count.</param>
internal sealed record KeyTest(
    Accepted? Accepted, bool IsNegated, ConditionQualifier Qualifier, bool WhenAbsent, bool WhenPresent = false, bool IsOneValue = false)
{
    public string Key { get; } = Accepted is null
        ? $"null {WhenAbsent} {WhenPresent} {IsOneValue}"
        : $"{Qualifier} {IsNegated} {WhenAbsent} {IsOneValue} {Accepted.Key}";

    /// <summary>The test of values that must be one of some patterns, or must be absent if that may be.</summary>
    public static KeyTest In(PatternUnion union, bool whenAbsent) =>
        new(new AcceptedText(union, null, IsBool: false), IsNegated: false, ConditionQualifier.None, whenAbsent, IsOneValue: true);

    /// <summary>The test of values none of which may be one of some patterns; passes when the key is absent.</summary>
    public static KeyTest NotIn(PatternUnion union, bool isMultivalued = false) =>
        new(
            new AcceptedText(union, null, IsBool: false),
            IsNegated: true,
            isMultivalued ? ConditionQualifier.ForAllValues : ConditionQualifier.None,
            WhenAbsent: true,
            IsOneValue: !isMultivalued);
}

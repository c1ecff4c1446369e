namespace Aws.Iam;

/// <summary>How an operator compares.</summary>
public enum ConditionComparison
{
    /// <summary>Exact text.</summary>
    StringEquals,

    /// <summary>Exact text, case left aside.</summary>
    StringEqualsIgnoreCase,

    /// <summary>Text with <c>*</c> and <c>?</c>.</summary>
    StringLike,

    /// <summary>The same number.</summary>
    NumericEquals,

    /// <summary>A smaller number.</summary>
    NumericLessThan,

    /// <summary>A smaller number or the same.</summary>
    NumericLessThanEquals,

    /// <summary>A greater number.</summary>
    NumericGreaterThan,

    /// <summary>A greater number or the same.</summary>
    NumericGreaterThanEquals,

    /// <summary>The same moment.</summary>
    DateEquals,

    /// <summary>An earlier moment.</summary>
    DateLessThan,

    /// <summary>An earlier moment or the same.</summary>
    DateLessThanEquals,

    /// <summary>A later moment.</summary>
    DateGreaterThan,

    /// <summary>A later moment or the same.</summary>
    DateGreaterThanEquals,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>The same bytes, as base64 text.</summary>
    BinaryEquals,

    /// <summary>An address in a range.</summary>
    IpAddress,

    /// <summary>An ARN, field by field, with <c>*</c> and <c>?</c>; <c>ArnEquals</c> and <c>ArnLike</c> are the same.</summary>
    ArnLike,

    /// <summary>Whether the key is absent.</summary>
    Null,
}

/// <summary>How an operator treats a key with several values.</summary>
public enum ConditionQualifier
{
    /// <summary>The key has one value.</summary>
    None,

    /// <summary>Every value of the request passes; true also without any.</summary>
    ForAllValues,

    /// <summary>One value of the request passes.</summary>
    ForAnyValue,
}

/// <summary>An operator of a condition block, taken apart.</summary>
/// <param name="Name">As written.</param>
/// <param name="Comparison">How it compares, negation left aside.</param>
/// <param name="IsNegated">Whether it passes when the comparison does not.</param>
/// <param name="Qualifier">How it treats several values.</param>
/// <param name="IfExists">Whether it passes when the key is absent.</param>
public sealed record ConditionOperator(
    string Name, ConditionComparison Comparison, bool IsNegated, ConditionQualifier Qualifier, bool IfExists)
{
    private static readonly Dictionary<string, (ConditionComparison Comparison, bool IsNegated)> Bases = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = (ConditionComparison.StringEquals, false),
        ["StringNotEquals"] = (ConditionComparison.StringEquals, true),
        ["StringEqualsIgnoreCase"] = (ConditionComparison.StringEqualsIgnoreCase, false),
        ["StringNotEqualsIgnoreCase"] = (ConditionComparison.StringEqualsIgnoreCase, true),
        ["StringLike"] = (ConditionComparison.StringLike, false),
        ["StringNotLike"] = (ConditionComparison.StringLike, true),
        ["NumericEquals"] = (ConditionComparison.NumericEquals, false),
        ["NumericNotEquals"] = (ConditionComparison.NumericEquals, true),
        ["NumericLessThan"] = (ConditionComparison.NumericLessThan, false),
        ["NumericLessThanEquals"] = (ConditionComparison.NumericLessThanEquals, false),
        ["NumericGreaterThan"] = (ConditionComparison.NumericGreaterThan, false),
        ["NumericGreaterThanEquals"] = (ConditionComparison.NumericGreaterThanEquals, false),
        ["DateEquals"] = (ConditionComparison.DateEquals, false),
        ["DateNotEquals"] = (ConditionComparison.DateEquals, true),
        ["DateLessThan"] = (ConditionComparison.DateLessThan, false),
        ["DateLessThanEquals"] = (ConditionComparison.DateLessThanEquals, false),
        ["DateGreaterThan"] = (ConditionComparison.DateGreaterThan, false),
        ["DateGreaterThanEquals"] = (ConditionComparison.DateGreaterThanEquals, false),
        ["Bool"] = (ConditionComparison.Bool, false),
        ["BinaryEquals"] = (ConditionComparison.BinaryEquals, false),
        ["IpAddress"] = (ConditionComparison.IpAddress, false),
        ["NotIpAddress"] = (ConditionComparison.IpAddress, true),
        ["ArnEquals"] = (ConditionComparison.ArnLike, false),
        ["ArnLike"] = (ConditionComparison.ArnLike, false),
        ["ArnNotEquals"] = (ConditionComparison.ArnLike, true),
        ["ArnNotLike"] = (ConditionComparison.ArnLike, true),
        ["Null"] = (ConditionComparison.Null, false),
    };

    /// <summary>Takes an operator's name apart; null when IAM has no such operator.</summary>
    /// <param name="name">The name, such as <c>ForAnyValue:StringLikeIfExists</c>.</param>
    public static ConditionOperator? Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        const string All = "ForAllValues:", Any = "ForAnyValue:", Exists = "IfExists";
        var (qualifier, rest) =
            name.StartsWith(All, StringComparison.Ordinal) ? (ConditionQualifier.ForAllValues, name[All.Length..])
            : name.StartsWith(Any, StringComparison.Ordinal) ? (ConditionQualifier.ForAnyValue, name[Any.Length..])
            : (ConditionQualifier.None, name);
        var ifExists = rest.EndsWith(Exists, StringComparison.Ordinal);
        if (ifExists) rest = rest[..^Exists.Length];
        return Bases.TryGetValue(rest, out var found)
            ? new ConditionOperator(name, found.Comparison, found.IsNegated, qualifier, ifExists)
            : null;
    }

    /// <summary>
    /// Whether the test passes when the request lacks the key; null for <c>Null</c>, which asks just that.
    /// </summary>
    public bool? WhenAbsent => this switch
    {
        { Comparison: ConditionComparison.Null } => null,
        { Qualifier: ConditionQualifier.ForAnyValue } => false,
        { Qualifier: ConditionQualifier.ForAllValues } or { IfExists: true } => true,
        _ => IsNegated,
    };
}

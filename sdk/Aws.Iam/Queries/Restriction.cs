using Aws.Iam.Evaluation;
using Aws.Iam.Matching;

namespace Aws.Iam.Queries;

/// <summary>Whether a condition keeps strangers out: a test that only passes for values that a stranger cannot have.</summary>
internal static class Restriction
{
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:userid", "aws:SourceAccount",
        "aws:SourceOwner", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceArn", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceIp",
        "kms:CallerAccount", "s3:DataAccessPointAccount", "s3:DataAccessPointArn", "lambda:SourceFunctionArn",
    };

    public static Verdict Restricts(Statement statement) =>
        statement.Conditions.Any(Restricts).Or(statement.HasUnknownConditions ? Verdict.Unknown : Verdict.Fails);

    /// <summary>Whether a test with this key passes only for values that the policy fixes.</summary>
    public static Verdict Restricts(Condition condition)
    {
        if (condition.Operator is not { } known) return Verdict.Unknown;
        if (!Keys.Contains(condition.Key.Value) || known.WhenAbsent != false || known.IsNegated) return Verdict.Fails;
        if (known.Comparison is ConditionComparison.StringEquals or ConditionComparison.StringEqualsIgnoreCase)
            return condition.Values.Count > 0 || !condition.IsComplete ? Verdict.Holds : Verdict.Unknown;
        var all = condition.Values.All(value => VerdictLogic.Of(IsFixed(condition, known.Comparison, value.Value)));
        return all.And(condition.IsComplete && condition.Values.Count > 0 ? Verdict.Holds : Verdict.Unknown);
    }

    private static bool IsFixed(Condition condition, ConditionComparison comparison, string value) => comparison switch
    {
        ConditionComparison.IpAddress => AddressRange.Parse(value) is { } range && IsNarrow(range),
        ConditionComparison.StringLike or ConditionComparison.ArnLike when value.AsSpan().ContainsAny('*', '?') => IsFixedBeforeWildcard(condition.Key.Value, value),
        ConditionComparison.StringLike or ConditionComparison.ArnLike => true,
        _ => false,
    };

    /// <summary>Whether an address range is not "the internet": the threshold that S3 documents.</summary>
    public static bool IsNarrow(AddressRange range) => range.Prefix >= (range.IsV6 ? 32 : 8);

    private static bool IsFixedBeforeWildcard(string key, string value)
    {
        var wildcard = value.AsSpan().IndexOfAny('*', '?');
        if (key.EndsWith("OrgPaths", StringComparison.OrdinalIgnoreCase)) return value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < wildcard;
        if (key.Equals("aws:userid", StringComparison.OrdinalIgnoreCase)) return value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < wildcard;
        return Arn.Parse(value) is { } arn && AwsPrincipal.IsAccount(arn.Account);
    }
}

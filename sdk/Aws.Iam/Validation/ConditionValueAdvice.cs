using Aws.Iam.Evaluation;
using Aws.Iam.Matching;
using Aws.Iam.Parsing;

namespace Aws.Iam.Validation;

/// <summary>Condition values that the operator or the key makes nothing of.</summary>
internal static class ConditionValueAdvice
{
    private static readonly AddressRange[] PrivateRanges =
        [.. ((string[])["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10"]).Select(text => AddressRange.Parse(text)!)];

    public static void Give(Statement statement, Notes notes)
    {
        foreach (var condition in statement.Conditions)
        {
            if (condition.Operator is not { } known) continue;
            if (known is { Comparison: ConditionComparison.Null, Qualifier: not ConditionQualifier.None }) notes.Add(ConditionProblems.NullQualifier, condition.Place);
            if (known.Comparison == ConditionComparison.Bool && condition.Values.Count > 1) notes.Add(ConditionProblems.Booleans, condition.Place);
            if (known.Comparison == ConditionComparison.IpAddress) Addresses(condition, known.IsNegated, notes);
            foreach (var value in condition.Values) Value(statement, condition, known, value, notes);
        }
    }

    private static void Value(Statement statement, Condition condition, ConditionOperator known, PolicyText value, Notes notes)
    {
        var template = Template.Read(value.Value, hasWildcards: true, statement.Version);
        if (template.Variables.Length > 0)
        {
            if (known.Comparison is >= ConditionComparison.NumericEquals and not (ConditionComparison.ArnLike or ConditionComparison.Bool)) notes.Add(ConditionProblems.VariableOperator, value.Place);
            return;
        }

        var hasWildcard = template.Pattern.Tokens.Any(token => token.Kind is TokenKind.One or TokenKind.Many);
        if (hasWildcard && known.Comparison is (ConditionComparison.StringEquals or ConditionComparison.StringEqualsIgnoreCase)) notes.Add(ConditionProblems.Wildcard, value.Place, $"{value.Shown} has a wildcard.");
        if (known.Comparison > ConditionComparison.StringLike) return;
        if (FormOf(condition) is var (problem, isWell) && !hasWildcard && !isWell(value.Value)) notes.Add(problem, value.Place);
    }

    private static (Problem, Func<string, bool>)? FormOf(Condition condition) =>
        condition.HasKey("aws:SourceVpc") ? (ConditionProblems.Vpc, value => IsId(value, "vpc-"))
        : condition.HasKey("aws:SourceVpce") ? (ConditionProblems.VpcEndpoint, value => IsId(value, "vpce-"))
        : condition.HasKey("s3:x-amz-server-side-encryption-aws-kms-key-id") ? (ConditionProblems.KmsKey, value => Arn.Parse(value) is { Service: "kms" } arn && arn.Resource.StartsWith("key/", StringComparison.Ordinal))
        : null;

    private static bool IsId(string value, string prefix) =>
        value.StartsWith(prefix, StringComparison.Ordinal) && value.Length - prefix.Length is 8 or 17 && value[prefix.Length..].All(char.IsAsciiHexDigitLower);

    private static void Addresses(Condition condition, bool isNegated, Notes notes)
    {
        var ranges = condition.Values.Select(value => (Text: value, Range: AddressRange.Parse(value.Value))).Where(pair => pair.Range is not null).ToList();
        foreach (var (text, range) in ranges)
        {
            if (AddressRange.Address(text.Value.Split('/')[0]) is var (_, number) && number != range!.First) notes.Add(ConditionProblems.AddressRange, text.Place);
        }

        if (!condition.HasKey("aws:SourceIp")) return;
        var inside = ranges.Where(pair => PrivateRanges.Any(known => known.Contains(pair.Range!.IsV6, pair.Range.First) && known.Contains(pair.Range.IsV6, pair.Range.Last))).ToList();
        if (inside.Count == 0) return;
        if (inside.Count == condition.Values.Count && condition.IsComplete)
        {
            notes.Add(isNegated ? ConditionProblems.PrivateNotAddress : ConditionProblems.PrivateAddress, condition.Place);
            return;
        }

        foreach (var (text, _) in inside) notes.Add(isNegated ? ConditionProblems.PrivateNotAddressSubset : ConditionProblems.PrivateAddressSubset, text.Place);
    }
}

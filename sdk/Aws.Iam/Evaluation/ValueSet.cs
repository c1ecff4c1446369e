using Aws.Iam.Matching;

namespace Aws.Iam.Evaluation;

/// <summary>The values that the comparison of a condition accepts, negation left aside.</summary>
internal abstract class ValueSet
{
    public abstract Verdict Contains(string value, RequestContext context);

    public static ValueSet Of(ConditionComparison comparison, Condition condition, PolicyVersion version) => comparison switch
    {
        ConditionComparison.IpAddress => AddressSet.Of(condition),
        >= ConditionComparison.NumericEquals and <= ConditionComparison.DateGreaterThanEquals => new ScalarSet(comparison, condition),
        _ => new TextValues(comparison, condition, version),
    };

    /// <summary>Whether a value without variables is one that the comparison can be made with.</summary>
    public static bool CanRead(ConditionComparison comparison, string text) => comparison switch
    {
        ConditionComparison.IpAddress => AddressRange.Parse(text) is not null,
        ConditionComparison.Bool or ConditionComparison.Null => bool.TryParse(text, out _),
        >= ConditionComparison.NumericEquals and <= ConditionComparison.DateGreaterThanEquals => Scalar.Parse(comparison, text) is not null,
        _ => true,
    };
}

/// <summary>Values compared as text: strings, ARNs, truth values, base64.</summary>
internal sealed class TextValues(ConditionComparison comparison, Condition condition, PolicyVersion version) : ValueSet
{
    public TextSet Set { get; } = new(
        condition.Values.Select(value => Entry(comparison, value.Value, version)),
        condition.IsComplete,
        comparison is ConditionComparison.StringEqualsIgnoreCase or ConditionComparison.Bool);

    public bool IsArn => comparison == ConditionComparison.ArnLike;

    public bool IsBool => comparison == ConditionComparison.Bool;

    /// <summary>Whether each value is one text and nothing more, known or not.</summary>
    public bool IsExactText => comparison is ConditionComparison.StringEquals or ConditionComparison.StringEqualsIgnoreCase;

    public override Verdict Contains(string value, RequestContext context)
    {
        if (IsArn && Arn.Parse(value) is null) return Verdict.Fails;
        if (IsBool && !bool.TryParse(value, out _)) return Verdict.Unknown;
        return Set.Contains(value, context.Single, context.Unbound);
    }

    private static TextEntry Entry(ConditionComparison comparison, string text, PolicyVersion version)
    {
        var hasWildcards = comparison is ConditionComparison.StringLike or ConditionComparison.ArnLike;
        var hasVariables = hasWildcards || comparison is ConditionComparison.StringEquals or ConditionComparison.StringEqualsIgnoreCase;
        var template = Template.Read(text, hasWildcards, version);
        if (!hasVariables && template.Variables.Length > 0) return new([Pattern.Everything], IsCertain: false);
        if (comparison == ConditionComparison.ArnLike)
        {
            var arn = ArnTemplate.Read(template, missingFieldsMatch: false);
            return new(arn.Patterns, arn.IsCertain);
        }

        var isReadable = comparison != ConditionComparison.Bool || bool.TryParse(text, out _);
        return isReadable ? new([template.Pattern], template.IsCertain) : new([Pattern.Everything], IsCertain: false);
    }
}

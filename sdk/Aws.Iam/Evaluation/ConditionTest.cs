namespace Aws.Iam.Evaluation;

/// <summary>A condition ready to be asked about requests.</summary>
internal sealed class ConditionTest
{
    public ConditionTest(Condition condition, PolicyVersion version)
    {
        Condition = condition;

        // Neither an empty list of values nor an operator that IAM does not have means anything for certain.
        IsMeaningful = condition.Operator is { } known && (condition.Values.Count > 0 || !condition.IsComplete)
            && known is not { Comparison: ConditionComparison.Null, IfExists: true };
        if (IsMeaningful && Operator.Comparison != ConditionComparison.Null) Values = ValueSet.Of(Operator.Comparison, condition, version);
    }

    public Condition Condition { get; }

    public bool IsMeaningful { get; }

    public ConditionOperator Operator => Condition.Operator!;

    /// <summary>The values compared with; null for <c>Null</c> and for a test without meaning.</summary>
    public ValueSet? Values { get; }

    public Verdict Holds(RequestContext context)
    {
        if (!IsMeaningful || context.IsUnknown(Condition.Key.Value)) return Verdict.Unknown;
        var values = context.Values(Condition.Key.Value);
        if (Values is null) return Presence(isAbsent: values is null);
        if (values is null) return VerdictLogic.Of(Operator.WhenAbsent!.Value);
        return Operator.Qualifier switch
        {
            ConditionQualifier.ForAllValues => values.All(value => Passes(value, context)),
            ConditionQualifier.ForAnyValue => values.Any(value => Passes(value, context)),
            _ when values is [var single] => Passes(single, context),
            _ => Operator.IsNegated ? Verdict.Unknown : Verdict.Fails,
        };
    }

    /// <summary>What <c>Null</c> says about a key that is absent, or present.</summary>
    public Verdict Presence(bool isAbsent)
    {
        var wanted = isAbsent ? "true" : "false";
        if (Condition.Values.Any(value => string.Equals(value.Value, wanted, StringComparison.OrdinalIgnoreCase))) return Verdict.Holds;
        return Condition.IsComplete && Condition.Values.All(value => bool.TryParse(value.Value, out _)) ? Verdict.Fails : Verdict.Unknown;
    }

    private Verdict Passes(string value, RequestContext context)
    {
        var contained = Values!.Contains(value, context);
        return Operator.IsNegated ? contained.Not() : contained;
    }
}

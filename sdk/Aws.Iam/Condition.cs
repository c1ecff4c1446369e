namespace Aws.Iam;

/// <summary>One test of a condition block: an operator, a key, and the values it is compared with.</summary>
/// <param name="Operator">The operator; null when it is not one of IAM's, and the test is unknown.</param>
/// <param name="Key">The condition key as written; names ignore case.</param>
/// <param name="Values">The known values; one that passes is enough, or none may for a negated operator.</param>
/// <param name="IsComplete">Whether these are all; false when there are unknown ones besides.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Condition(ConditionOperator? Operator, PolicyText Key, IReadOnlyList<PolicyText> Values, bool IsComplete, Place Place)
{
    internal bool HasKey(string name) => string.Equals(Key.Value, name, StringComparison.OrdinalIgnoreCase);
}

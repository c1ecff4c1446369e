using Pulumi.Policy;
using Pulumi.Policy.Aws;
using Pulumi.Policy.Testing;

namespace Policies.Tests;

/// <summary>Tests of one policy, whose fixtures name only properties that AWS resources have.</summary>
public abstract class AwsPolicyTests<TPolicy> : PolicyTests<TPolicy>
    where TPolicy : Policy, new()
{
    protected sealed override PropertyNames? Names => AwsNames.Of;
}

internal static class AwsNames
{
    public static IReadOnlyCollection<string>? Of(string type, params IEnumerable<string> path) =>
        type.StartsWith("aws:", StringComparison.Ordinal) && !AwsSchema.Types.Contains(type)
            ? throw new FormatException($"The schema has no resource of type {type}.")
            : AwsSchema.PropertyNames(type, path);
}

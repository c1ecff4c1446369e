namespace Pulumi.Policy.Testing;

/// <summary>Tests of one policy: resources go in as Pulumi YAML, through the same marshalling as on the wire, and an answer comes out.</summary>
/// <typeparam name="TPolicy">The policy.</typeparam>
public abstract class PolicyTests<TPolicy>
    where TPolicy : Policy, new()
{
    /// <summary>Which stack the resources belong to.</summary>
    protected virtual StackInfo Info => StackInfo.None;

    /// <summary>The names that properties of a fixture may have; null when any will do.</summary>
    protected virtual PropertyNames? Names => null;

    /// <summary>Judges resources with the policy as it is by default.</summary>
    /// <param name="yaml">
    /// The properties of one resource of the policy's type; or several resources by name, each with its <c>type</c>, as under
    /// <c>resources:</c> in a Pulumi YAML program. <c>${web.arn}</c> is unknown and makes the dependency, <c>${unknown}</c> is unknown
    /// without one, <c>fn::secret: value</c> is secret, <c>fn::toJSON: value</c> is its JSON text.
    /// </param>
    /// <exception cref="FormatException">The fixture cannot be read.</exception>
    protected CheckedPolicy Check(string yaml) => Check(new TPolicy(), yaml);

    /// <summary>Judges resources with a configured policy.</summary>
    /// <param name="policy">The policy, its settings in an object initializer.</param>
    /// <param name="yaml">The resources.</param>
    /// <exception cref="FormatException">The fixture cannot be read.</exception>
    protected CheckedPolicy Check(TPolicy policy, string yaml) => CheckedPolicy.Run(policy, yaml, Info, Names);
}

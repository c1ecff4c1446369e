namespace Pulumi.Policy;

/// <summary>
/// An example of a policy, in Pulumi YAML: the properties of one resource, or, where relations matter, resources by name as under
/// <c>resources:</c>. It stands on the policy's page and is judged by a test.
/// </summary>
/// <param name="Yaml">The example.</param>
/// <param name="IsGood">Whether the policy is satisfied by it.</param>
public sealed record Example(string Yaml, bool IsGood);

using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource once everything it waits for is there.</summary>
/// <param name="Properties">Its arguments.</param>
/// <param name="Parent">The URN of its parent; empty for the stack.</param>
/// <param name="Provider">Its provider; empty for the default one.</param>
/// <param name="Providers">The providers of the children of a component that a plugin constructs, by package.</param>
/// <param name="Dependencies">The URNs of all resources it depends on.</param>
/// <param name="PropertyDependencies">The URNs of the resources each argument comes from.</param>
/// <param name="Package">The package it comes from; empty when that is not parameterized.</param>
internal sealed record PreparedResource(
    SerializedProperties Properties,
    string Parent,
    string Provider,
    IReadOnlyList<KeyValuePair<string, string>> Providers,
    IReadOnlyCollection<string> Dependencies,
    IReadOnlyList<KeyValuePair<string, IReadOnlyCollection<string>>> PropertyDependencies,
    string Package);

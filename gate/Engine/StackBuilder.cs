using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Engine;

/// <summary>Turns what a program registered into a stack, in an order that does not depend on which registration came first.</summary>
internal static class StackBuilder
{
    public static IReadOnlyList<StackResource> Build(ResourceTable resources)
    {
        var all = resources.All();
        var children = all.ToLookup(resource => resource.Parent);
        var providers = new Dictionary<Registration, ProviderResource>();
        var ordered = new List<StackResource>(all.Count);
        Add(null);
        return ordered;

        void Add(Registration? parent)
        {
            foreach (var resource in children[parent].OrderByDescending(resource => resource.Type == ProviderReference.StackType).ThenBy(resource => resource.Urn.Text, StringComparer.Ordinal))
            {
                ordered.Add(Resource(resource, providers));
                Add(resource);
            }
        }
    }

    private static StackResource Resource(Registration registration, Dictionary<Registration, ProviderResource> providers)
    {
        var inputs = PropertyTree.WithoutReferences(registration.Inputs);
        return new StackResource
        {
            Inputs = new Resource
            {
                Urn = registration.Urn.Text,
                Type = registration.Type,
                Name = registration.Urn.Name,
                Properties = inputs.Without(StackResource.IsInternal),
                Options = registration.Options,
                Provider = registration.Provider is { } provider ? Provider(provider, providers) : null,
                Parent = registration.Parent?.Urn.Text,
                Dependencies = registration.Dependencies,
                PropertyDependencies = registration.PropertyDependencies,
            },
            AllInputs = inputs,
            Outputs = PropertyTree.WithoutReferences(registration.Outputs).Without(StackResource.IsInternal),
            Id = registration.Id.Length > 0 ? registration.Id : null,
            Custom = registration.Custom,
            Remote = registration.Remote,
            External = registration.External,
            Position = registration.Position,
            SynthesisedOutputs = registration.SynthesisedOutputs,
        };
    }

    private static ProviderResource Provider(Registration registration, Dictionary<Registration, ProviderResource> made)
    {
        if (made.TryGetValue(registration, out var present)) return present;
        var provider = new ProviderResource
        {
            Urn = registration.Urn.Text,
            Type = registration.Type,
            Name = registration.Urn.Name,
            Properties = PropertyTree.WithoutReferences(registration.Inputs).Without(StackResource.IsInternal),
        };
        made[registration] = provider;
        return provider;
    }
}

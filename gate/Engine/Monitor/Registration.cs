using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>A resource as the monitor keeps it.</summary>
internal sealed class Registration
{
    public required Urn Urn { get; init; }

    public required string Type { get; init; }

    public Registration? Parent { get; init; }

    public bool Custom { get; init; }

    public bool Remote { get; init; }

    public bool External { get; init; }

    /// <summary>Whether the engine registered it by itself: a default provider.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Its inputs, without outputs among the values; references to resources are kept.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>What the program was told its outputs are, and for components what the program said they are.</summary>
    public PropertyMap Outputs { get; set; } = PropertyMap.Empty;

    /// <summary>Empty when it is not known.</summary>
    public string Id { get; init; } = string.Empty;

    public IReadOnlySet<string> SynthesisedOutputs { get; init; } = ImmutableHashSet<string>.Empty;

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } =
        ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The provider that manages it; null for components, providers and the stack.</summary>
    public Registration? Provider { get; init; }

    /// <summary>The providers that children take, by package name.</summary>
    public ImmutableDictionary<string, string> Providers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The reference of the provider that was given or inherited; empty when none was.</summary>
    public string ProviderReference { get; init; } = string.Empty;

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    public string DeletedWith { get; init; } = string.Empty;

    public Pulumi.Policy.ResourceOptions Options { get; init; } = Pulumi.Policy.ResourceOptions.None;

    /// <summary>The transforms of its own, for its children.</summary>
    public IReadOnlyList<Callback> Transforms { get; init; } = [];

    public Sources.SourcePosition? Position { get; init; }
}

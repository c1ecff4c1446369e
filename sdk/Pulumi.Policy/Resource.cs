using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>A resource as the engine hands it to a policy.</summary>
public sealed record Resource
{
    /// <summary>The resource's unique name.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, such as <c>aws:ecs/service:Service</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name it has in the program.</summary>
    public required string Name { get; init; }

    /// <summary>Its inputs when judged alone; its outputs when judged as part of a stack.</summary>
    public PropertyMap Properties { get; init; } = PropertyMap.Empty;

    /// <summary>Whether <see cref="Properties"/> are outputs, where a computed property may be unknown without anybody having set it.</summary>
    public bool PropertiesAreOutputs { get; init; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; init; } = ResourceOptions.None;

    /// <summary>The provider that manages it; null for components, providers and the stack itself.</summary>
    public ProviderResource? Provider { get; init; }

    /// <summary>The URN of its parent, where known; the stack is the parent of what has no other.</summary>
    public string? Parent { get; init; }

    /// <summary>The URNs of the resources it depends on. Known only when judged as part of a stack.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>The URNs each of its properties depends on. Known only when judged as part of a stack.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } =
        System.Collections.Immutable.ImmutableDictionary<string, IReadOnlyList<string>>.Empty;
}

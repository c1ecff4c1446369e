using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>The provider that manages a resource.</summary>
public sealed record ProviderResource
{
    /// <summary>The provider's unique name.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, such as <c>pulumi:providers:aws</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its name, such as <c>default_7_48_0</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its configuration, such as the AWS region.</summary>
    public PropertyMap Properties { get; init; } = PropertyMap.Empty;
}

using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A function that may change the arguments and options of a resource before it is registered.</summary>
/// <param name="args">The resource, its arguments and its options.</param>
/// <returns>Others to use instead; null to leave them.</returns>
[SuppressMessage("Naming", "CA1711", Justification = "Pulumi's name.")]
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a transformation is given.</summary>
/// <param name="resource">The resource.</param>
/// <param name="args">Its arguments.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Its arguments.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; } = options;
}

/// <summary>What a transformation gives.</summary>
/// <param name="args">The arguments to use.</param>
/// <param name="options">The options to use; the parent may not be changed.</param>
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>The arguments to use.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The options to use.</summary>
    public ResourceOptions Options { get; } = options;
}

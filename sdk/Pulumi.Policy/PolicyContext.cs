using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>What surrounds the judgement of one resource.</summary>
public sealed record PolicyContext
{
    /// <summary>Which stack it is.</summary>
    public StackInfo Info { get; init; } = StackInfo.None;

    /// <summary>All resources, in a stack policy; null in a resource policy.</summary>
    public Stack? Stack { get; init; }

    /// <summary>The policy's configuration, defaults applied.</summary>
    public PropertyMap Settings { get; init; } = PropertyMap.Empty;

    /// <summary>Trips when the engine cancels.</summary>
    public CancellationToken Cancellation { get; init; }
}

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

    /// <summary>Where the pack is, for files of its own; null when no engine told. The working directory is that of the program.</summary>
    public string? PackDirectory { get; init; }

    /// <summary>The root of the resource that is judged alone.</summary>
    internal Node? Root { get; init; }

    /// <summary>The texts that nobody may see.</summary>
    internal SecretTexts Secrets { get; init; } = SecretTexts.None;

    internal WaiverBook Waivers { get; init; } = WaiverBook.Empty;

    internal UndeterminedRule Undetermined { get; init; } = UndeterminedRule.Default;

    internal Action<LogLine>? Log { get; init; }
}

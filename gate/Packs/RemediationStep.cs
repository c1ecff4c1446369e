using Pulumi.Protocol;

namespace Platform.Gate.Packs;

/// <summary>What one policy did to the inputs of one resource.</summary>
internal sealed record RemediationStep
{
    public required string Policy { get; init; }

    /// <summary>The rule, as a promise.</summary>
    public string Title { get; init; } = string.Empty;

    public Pulumi.Policy.Severity? Severity { get; init; }

    /// <summary>The inputs as the policy leaves them.</summary>
    public required PropertyMap After { get; init; }

    /// <summary>Why it could not mend the resource; empty when it could.</summary>
    public string Problem { get; init; } = string.Empty;
}

using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>What a policy at level <see cref="EnforcementLevel.Remediate"/> did to a resource that violated it.</summary>
public sealed record Remediation
{
    /// <summary>The policy.</summary>
    public required PolicyMetadata Policy { get; init; }

    /// <summary>The URN of the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>The inputs as the policy found them: those of the program, or what the remediation before this one left.</summary>
    public required PropertyMap Before { get; init; }

    /// <summary>The inputs as the policy leaves them; the same as <see cref="Before"/> when it failed.</summary>
    public required PropertyMap After { get; init; }

    /// <summary>The edits in between.</summary>
    public IReadOnlyList<Edit> Edits { get; init; } = [];

    /// <summary>Why the policy could not mend the resource; empty when it could. Holds no secret.</summary>
    public string Problem { get; init; } = string.Empty;
}

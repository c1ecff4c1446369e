using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Packs;

/// <summary>A configured pack at work on one stack.</summary>
internal interface IPackRun : IAsyncDisposable
{
    /// <summary>What reports say of the pack.</summary>
    ReportPack Pack { get; }

    /// <summary>The waivers the pack looks at.</summary>
    IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>Whether one of its policies is at level remediate.</summary>
    bool Remediates { get; }

    /// <summary>Mends one resource, policy by policy.</summary>
    Task<IReadOnlyList<RemediationStep>> RemediateAsync(StackResource resource, CancellationToken cancellation);

    /// <summary>Judges every resource by itself, then the stack as a whole.</summary>
    Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<PolicyEvidence> Evidence)> JudgeAsync(StackSource source, CancellationToken cancellation);
}

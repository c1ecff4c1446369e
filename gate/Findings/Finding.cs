using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Findings;

/// <summary>What a finding comes to, after waivers and the baseline.</summary>
internal enum FindingStatus
{
    /// <summary>A policy, a scanner or a pack broke: nothing is known of what it should have judged.</summary>
    Error,

    /// <summary>A policy mended the inputs.</summary>
    Remediated,

    /// <summary>Somebody decided to live with it for a while.</summary>
    Waived,

    /// <summary>It was there before the gate was.</summary>
    Baselined,

    /// <summary>Only the update will tell.</summary>
    Undetermined,

    /// <summary>The rule is broken.</summary>
    Violation,
}

/// <summary>The resource a finding is about.</summary>
/// <param name="Urn">Its unique name.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">The name it has in the program.</param>
internal sealed record FindingResource(string Urn, string Type, string Name);

/// <summary>One thing found, by a policy or a scanner, that somebody may have to act on.</summary>
internal sealed record Finding
{
    /// <summary>What found it: <c>policy</c>, <c>image</c>, <c>secret</c> or <c>workflow</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The policy's name, or the scanner's rule.</summary>
    public required string Policy { get; init; }

    /// <summary>The pack's name, or the scanner's.</summary>
    public required string Pack { get; init; }

    public required FindingStatus Status { get; init; }

    public required EnforcementLevel Enforcement { get; init; }

    public Severity? Severity { get; init; }

    /// <summary>What was judged: <c>service/dev</c>, a file, a repository.</summary>
    public required string Source { get; init; }

    public FindingResource? Resource { get; init; }

    /// <summary>The place to mend, as a property path; empty for the resource as a whole.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>Where the resource is made, or the finding stands, in a file.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The rule, as a promise.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>What goes wrong otherwise.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>What was found and expected. Never holds a secret.</summary>
    public required string Message { get; init; }

    /// <summary>What a remediation changed; empty for what was not mended.</summary>
    public IReadOnlyList<PropertyChange> Changes { get; init; } = [];

    /// <summary>Whether the message rests on a value that the engine made up, such as an ARN.</summary>
    public bool Synthesised { get; init; }

    public string Remediation { get; init; } = string.Empty;

    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>A page to read on.</summary>
    public string? Link { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The waiver that is about it, whether or not it is in force.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>The day, or the report, it was first seen; null when no history was given.</summary>
    public string? Since { get; init; }

    /// <summary>Whether it was not there in the report that this one is compared with.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether it keeps the change from merging: architecture decision 5.</summary>
    public bool Blocks =>
        (Status is FindingStatus.Violation or FindingStatus.Undetermined)
        && Enforcement is EnforcementLevel.Mandatory or EnforcementLevel.Remediate;
}

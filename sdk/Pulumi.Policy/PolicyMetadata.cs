namespace Pulumi.Policy;

/// <summary>What a policy is, for reports, pages and the engine: all that is known without running it.</summary>
public sealed record PolicyMetadata
{
    /// <summary>The name, unique in the pack.</summary>
    public required string Name { get; init; }

    /// <summary>A name for people.</summary>
    public string DisplayName { get; init; } = string.Empty;

    /// <summary>The promise, one sentence: what holds when the policy is satisfied.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What goes wrong otherwise, to whom, and what the policy leaves alone.</summary>
    public string Rationale { get; init; } = string.Empty;

    /// <summary>What to do about a violation.</summary>
    public string Remediation { get; init; } = string.Empty;

    /// <summary>How bad a violation is; null for packs that do not rate.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The level when no configuration says otherwise; null takes the pack's.</summary>
    public EnforcementLevel? Enforcement { get; init; }

    /// <summary>Pages to read on.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The framework sent to the engine as the policy's own; the first of <see cref="Controls"/> when null.</summary>
    public ComplianceFramework? Framework { get; init; }

    /// <summary>The controls it is evidence for.</summary>
    public IReadOnlyList<Control> Controls { get; init; } = [];

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What can be configured.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>Where the policy is written, relative to its project.</summary>
    public string SourceFile { get; init; } = string.Empty;
}

/// <summary>A control of a compliance framework.</summary>
/// <param name="Framework">The framework, with its edition.</param>
/// <param name="Id">The control's id there.</param>
public sealed record Control(string Framework, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Framework} {Id}";
}

/// <summary>A compliance framework as the engine shows it.</summary>
/// <param name="Name">The framework's name.</param>
/// <param name="Version">Its edition.</param>
/// <param name="Reference">The control's id, or a link.</param>
/// <param name="Specification">The control's text.</param>
public sealed record ComplianceFramework(string Name, string Version = "", string Reference = "", string Specification = "");

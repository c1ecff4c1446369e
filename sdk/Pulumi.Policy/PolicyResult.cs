namespace Pulumi.Policy;

/// <summary>How the evaluation of a policy on a resource ended.</summary>
public enum PolicyOutcome
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It has nothing to say of this resource.</summary>
    NotApplicable,

    /// <summary>It does not hold.</summary>
    Violated,

    /// <summary>Only the update will tell.</summary>
    Undetermined,

    /// <summary>The policy itself failed.</summary>
    Error,
}

/// <summary>The outcome of one policy on one resource.</summary>
public sealed record PolicyResult
{
    /// <summary>The policy.</summary>
    public required PolicyMetadata Policy { get; init; }

    /// <summary>The URN of the resource; null for the stack as a whole.</summary>
    public string? Urn { get; init; }

    /// <summary>How it ended.</summary>
    public required PolicyOutcome Outcome { get; init; }

    /// <summary>The enforcement level in force.</summary>
    public required EnforcementLevel Enforcement { get; init; }

    /// <summary>The severity in force; null for packs that do not rate.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The place to mend, as a property path seen from the resource; empty for the resource as a whole.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>What was found and expected, one clause a line; why it does not apply; or what went wrong. Holds no secret.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>The single facts behind <see cref="Message"/>.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The waiver that covers it, if one does.</summary>
    public Waiver? Waiver { get; init; }
}

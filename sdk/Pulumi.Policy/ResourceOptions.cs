namespace Pulumi.Policy;

/// <summary>The resource options that Pulumi sends to policy packs.</summary>
public sealed record ResourceOptions
{
    /// <summary>No option given.</summary>
    public static ResourceOptions None { get; } = new();

    /// <summary>Whether the resource is protected from deletion.</summary>
    public bool Protect { get; init; }

    /// <summary>Paths of properties whose changes are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Whether it is deleted before its replacement is created; null when the option is not given.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Names of outputs to treat as secret besides those the provider marks.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>URNs the resource was known by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How long its operations may take.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>The URN of its parent; null when there is none.</summary>
    public string? Parent { get; init; }
}

/// <summary>How long operations on a resource may take; null where nothing is set.</summary>
/// <param name="Create">For its creation.</param>
/// <param name="Update">For its update.</param>
/// <param name="Delete">For its deletion.</param>
/// <param name="Read">For reading it.</param>
public sealed record CustomTimeouts(TimeSpan? Create, TimeSpan? Update, TimeSpan? Delete, TimeSpan? Read)
{
    /// <summary>Nothing set.</summary>
    public static CustomTimeouts None { get; } = new(null, null, null, null);
}

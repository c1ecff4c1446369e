using System.Collections.Immutable;

namespace Platform.Gate.Sources;

/// <summary>How a stack was read.</summary>
public enum SourceKind
{
    /// <summary>Its program ran in the embedded engine, or the file is what <c>pulumi preview --json</c> printed.</summary>
    Preview,

    /// <summary>The file is a <c>pulumi stack export</c>.</summary>
    Export,

    /// <summary>The file is a log of engine events.</summary>
    Events,
}

/// <summary>A stack, ready to be judged.</summary>
public sealed record StackSource
{
    /// <summary>The project's name; empty when the source does not say.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's short name; empty when the source does not say.</summary>
    public required string Stack { get; init; }

    /// <summary>How it was read.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Its resources: parents before their children, otherwise in an order that does not change from run to run.</summary>
    public required IReadOnlyList<StackResource> Resources { get; init; }

    /// <summary>The directory of the program's <c>Pulumi.yaml</c>; null for files.</summary>
    public string? ProjectDirectory { get; init; }

    /// <summary>Whether it is what an update would make, with unknowns, rather than what exists.</summary>
    public bool DryRun { get; init; }

    /// <summary>The stack's configuration in plain text, by <c>namespace:key</c>.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of <see cref="Config"/> whose values are secret.</summary>
    public IReadOnlyList<string> ConfigSecretKeys { get; init; } = [];

    /// <summary>What somebody who relies on the result should know: invokes without an answer, opaque components, secrets that could not be read.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>
    /// Why the stack is incomplete: the program failed half way, and <see cref="Resources"/> holds what it had registered by then. Null when
    /// nothing failed. What is there may be judged, but the gate must not end with 0.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>What reports call it.</summary>
    public string Name => $"{Project}/{Stack}";
}

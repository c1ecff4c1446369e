using System.Collections.Immutable;

namespace Pulumi.Policy;

/// <summary>Which stack is judged, as the engine tells it. Commands without a stack, such as <c>pulumi policy analyze</c>, tell nothing.</summary>
public sealed record StackInfo
{
    /// <summary>Nothing known of the stack.</summary>
    public static StackInfo None { get; } = new();

    /// <summary>The project's name.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>The stack's short name.</summary>
    public string Stack { get; init; } = string.Empty;

    /// <summary>The organisation; <c>organization</c> for self-managed state.</summary>
    public string Organization { get; init; } = string.Empty;

    /// <summary>Whether this is a preview.</summary>
    public bool DryRun { get; init; }

    /// <summary>The stack's configuration by <c>namespace:key</c>, in plain text; structured values as JSON text.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The names in <see cref="Config"/> whose values are secret.</summary>
    public IReadOnlyList<string> ConfigSecretKeys { get; init; } = [];

    /// <summary>The stack's tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;
}

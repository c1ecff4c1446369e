using System.Collections.Immutable;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>One resource of a stack, however it was read.</summary>
public sealed record StackResource
{
    /// <summary>The resource with its inputs: what is judged when it is judged alone. Parent, dependencies, options and provider are filled in.</summary>
    public required Resource Inputs { get; init; }

    /// <summary>
    /// Its inputs with the members whose names start with two underscores, which providers and engine keep for themselves: what a pack may
    /// remediate. <see cref="Inputs"/> is without them.
    /// </summary>
    public required PropertyMap AllInputs { get; init; }

    /// <summary>Its outputs: what is judged when it is judged as part of the stack.</summary>
    public required PropertyMap Outputs { get; init; }

    /// <summary>The id its provider gave it; null when it has none or none yet.</summary>
    public string? Id { get; init; }

    /// <summary>Whether a provider manages it; false for components and the stack itself.</summary>
    public bool Custom { get; init; }

    /// <summary>Whether it is a component that a plugin makes, so that what is inside could not be seen.</summary>
    public bool Remote { get; init; }

    /// <summary>Whether the program only read it: it is not managed by this stack.</summary>
    public bool External { get; init; }

    /// <summary>Where in the program it is made, when the SDK said so.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The names of outputs that no provider answered: the engine made them up in the shape AWS documents.</summary>
    public IReadOnlySet<string> SynthesisedOutputs { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The resource with its outputs, as a stack policy sees it.</summary>
    public Resource WithOutputs => Inputs with { Properties = Outputs };

    /// <summary>Whether a property is one that providers and engine keep for themselves.</summary>
    internal static bool IsInternal(string name) => name.StartsWith("__", StringComparison.Ordinal);
}

using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What an output resolves to: a value, whether it is known yet and secret, and the resources it came from.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static OutputData<T> Unknown(ImmutableHashSet<Resource> resources, bool isSecret) => new(resources, default!, false, isSecret);

    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);
}

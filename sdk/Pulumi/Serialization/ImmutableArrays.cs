using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Tells an immutable array that was never made from an empty one: asking it for its elements fails.</summary>
internal static class ImmutableArrays
{
    private static readonly ConcurrentDictionary<Type, bool> IsImmutableArray = new();

    public static bool IsDefault(IList list) =>
        IsImmutableArray.GetOrAdd(list.GetType(), static type =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        && list.Equals(Activator.CreateInstance(list.GetType()));
}

using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>Tells the SDK, with the classes generated for providers and the base library, from the program.</summary>
internal static class SdkAssemblies
{
    private static readonly string Own = typeof(SdkAssemblies).Assembly.GetName().Name!;
    private static readonly ConcurrentDictionary<Assembly, bool> Cache = new();

    public static bool Contains(Assembly assembly) => Cache.GetOrAdd(assembly, static assembly =>
        assembly.GetName().Name is { } name
        && (name == Own
            || name.StartsWith(Own + ".", StringComparison.Ordinal)
            || name.StartsWith("System.", StringComparison.Ordinal)));
}

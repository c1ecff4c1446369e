using System.Collections.Frozen;

namespace Platform.Gate.Sources;

/// <summary>The features a state of version 4 may use that change nothing about how its resources are judged.</summary>
internal static class StateFeatures
{
    public static FrozenSet<string> Known { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "refreshBeforeUpdate", "views", "hooks", "taint", "replaceWith", "snippets-prototype", "extensionParameterization", "byteString");
}

using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The arguments of a resource as a dictionary, for resources without a class of their own.</summary>
/// <param name="dictionary">The arguments by their names in Pulumi.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override IEnumerable<KeyValuePair<string, object?>> ToProperties() => dictionary;
}

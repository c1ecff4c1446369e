using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The arguments of a function as a dictionary, for functions without a class of their own.</summary>
/// <param name="dictionary">The arguments by their names in Pulumi.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override IEnumerable<KeyValuePair<string, object?>> ToProperties() => dictionary;
}

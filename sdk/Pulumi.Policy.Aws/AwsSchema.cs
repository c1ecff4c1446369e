using System.Collections.Frozen;

namespace Pulumi.Policy.Aws;

/// <summary>
/// What the schema knows of names: for tests, whose fixtures must not misspell a property, and for documentation. Policies do not
/// need it.
/// </summary>
public static partial class AwsSchema
{
    private static readonly Lazy<FrozenSet<string>> All = new(() => Tokens.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The type tokens of the resources that have a view.</summary>
    public static IReadOnlySet<string> Types => All.Value;

    /// <summary>The names a property may have at a place of a resource.</summary>
    /// <param name="type">The type token of the resource.</param>
    /// <param name="path">The names that lead to the place, such as <c>defaultActions</c>, <c>redirect</c>; none for the resource itself.</param>
    /// <returns>Null where any name may stand (a map, a JSON document, a type without a view) and where none can (a text).</returns>
    public static IReadOnlyCollection<string>? PropertyNames(string type, params IEnumerable<string> path)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(path);

        var target = type;
        foreach (var name in path)
        {
            if (target is null) return null;
            target = target.StartsWith('*') ? target[1..] : Target(target, name);
        }

        return target is { Length: > 0 } && Row(target) is { } row ? [.. row.Split(' ').Select(entry => entry.Split('=')[0])] : null;
    }

    private static string? Target(string key, string name) => Row(key)?
        .Split(' ')
        .Where(entry => entry.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(entry => entry[(name.Length + 1)..])
        .FirstOrDefault();
}

namespace Pulumi.Policy.Testing;

/// <summary>
/// What a provider's schema knows of names, so that a fixture with a misspelled property is refused: a test of a property that does not
/// exist would hold for ever.
/// </summary>
/// <param name="type">The type token of a resource.</param>
/// <param name="path">The names that lead to a place in it, indices left out; none for the resource itself.</param>
/// <returns>The names that may stand there; null where any name may.</returns>
/// <exception cref="FormatException">There is no such type.</exception>
public delegate IReadOnlyCollection<string>? PropertyNames(string type, params IEnumerable<string> path);

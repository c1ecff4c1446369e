namespace Platform.Policies;

/// <summary>Questions that the SDK leaves to its users, because their answers rest on how AWS and its provider read values.</summary>
internal static class ValueTruths
{
    /// <summary>Whether a text is given. An empty one is none: the provider leaves it out of the request.</summary>
    public static Truth IsGiven(this Value<string> value) =>
        value.Node.Known is { Text: "" } ? Truth.False.At(value.Node, "a value") : value.IsSet;

    /// <summary>
    /// Whether a value is marked secret, or there is none. What is found is not shown: it is the secret that should have been marked.
    /// </summary>
    public static Truth IsSecretOrAbsent(this AnyView value)
    {
        var node = value.Node;
        var truth = !node.IsPresent || node.IsSecret || node.Known is { Text: "" } ? Truth.True : node.IsUnknown ? Truth.Unknown : Truth.False;
        return truth.At(node, "a value marked as secret", truth.IsFalse ? "a literal" : null);
    }

    /// <summary>Whether a list has at least one element; one that is unknown was given, so it has.</summary>
    public static Truth HasElements<T>(this ListView<T> list)
        where T : IView<T> =>
        list.Node.IsUnknown ? list.IsSet : list.HasAtLeast(1);

    /// <summary>
    /// Whether nobody gave a list an element. In a preview the provider leaves a list unknown that was not given; one that depends on another
    /// resource surely was.
    /// </summary>
    public static Truth HasNone<T>(this ListView<T> list)
        where T : IView<T> =>
        list.Node.IsUnknown && !list.IsSet.IsTrue ? Truth.True : list.IsEmpty;

    /// <summary>Whether a list names at least so many different things; those that are still to be made are taken to differ.</summary>
    public static Truth HasDistinct(this ListView<Value<string>> list, int minimum)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var count = list.Elements.Count(element => !element.TryGet(out var text) || known.Add(text));
        return list.Node.IsUnknown ? list.HasAtLeast(minimum) : Truth.Of(count >= minimum).At(list.Node, $"at least {minimum} different ones");
    }

    /// <summary>The same truth; when it is false, told as an expectation about one place.</summary>
    public static Truth Blaming(this Truth truth, Node node, string expected, string? found = null) =>
        truth.IsFalse ? truth.At(node, expected, found) : truth;
}

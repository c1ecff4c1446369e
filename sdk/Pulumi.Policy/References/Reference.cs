namespace Pulumi.Policy;

/// <summary>Decides whether a value refers to a resource of the stack, and finds those it may refer to.</summary>
internal static class Reference
{
    public static TruthState Compare(Node value, Node target)
    {
        if (!value.IsPresent) return TruthState.False;
        return value.Known is { Text: { } text } ? CompareText(text, value, target) : FromDependencies(value, target);
    }

    /// <summary>
    /// Whom a value, or a list of them, may refer to among the resources of a type. Nobody is left out of whom <see cref="Compare"/>
    /// would say anything but no.
    /// </summary>
    public static Candidates Find(Node place, string type, Stack stack)
    {
        if (!place.IsPresent) return Candidates.None;
        var named = new List<Resource>();
        foreach (var resource in DependedOn(place) ?? [])
        {
            if (resource.Type == type) named.Add(resource);
        }

        var isDependent = named.Count > 0;
        if (place.Known is not { List: not null }) return new(named, Beyond(place, isDependent, type, stack, named));
        var beyond = Reach.Nobody;
        foreach (var element in place.Elements())
        {
            var reach = Beyond(element, isDependent, type, stack, named);
            if (reach > beyond) beyond = reach;
        }

        return new(named, beyond);
    }

    /// <summary>The resources that the property a place is in depends on; null when nothing is known of that.</summary>
    public static Resource[]? DependedOn(Node place) => place.Property is { } property ? place.Referenced(property) : null;

    // What a text names is added to the candidates; who else it may mean is the answer.
    private static Reach Beyond(Node value, bool isDependent, string type, Stack stack, List<Resource> named)
    {
        if (value.Known is not { Text: { } text }) return isDependent || !value.IsPresent ? Reach.Nobody : Reach.Anybody;
        var called = stack.NamesOf(type).Called(text);
        named.AddRange(called);
        return isDependent || called.Count > 0 ? Reach.Nobody : Reach.Nameless;
    }

    private static TruthState CompareText(string text, Node value, Node target)
    {
        var identity = target.Identity;
        if (identity.Includes(text)) return TruthState.True;
        var byDependency = FromDependencies(value, target);
        if (byDependency != TruthState.Unknown) return byDependency;

        // A text that is the name of another resource of the type means that one.
        return identity.IsUndecided && value.Stack?.NamesOf(target.Resource.Type).Called(text) is not [_, ..] ? TruthState.Unknown : TruthState.False;
    }

    // Only the property's own dependencies count: what the whole resource depends on says nothing of this value.
    private static TruthState FromDependencies(Node value, Node target)
    {
        if (DependedOn(value) is not { } resources) return TruthState.Unknown;
        int candidates = 0, targets = 0;
        foreach (var resource in resources)
        {
            if (resource.Type != target.Resource.Type) continue;
            candidates++;
            if (resource.Urn == target.Resource.Urn) targets++;
        }

        return targets == 0 ? candidates > 0 ? TruthState.False : TruthState.Unknown
            : targets == candidates ? TruthState.True
            : TruthState.Unknown;
    }
}

/// <summary>Whom a value may refer to.</summary>
/// <param name="Named">Those it names or depends on.</param>
/// <param name="Beyond">Who else.</param>
internal readonly record struct Candidates(IReadOnlyList<Resource> Named, Reach Beyond)
{
    public static Candidates None { get; } = new([], Reach.Nobody);
}

/// <summary>Who may be meant without being named.</summary>
internal enum Reach
{
    Nobody,

    /// <summary>Those that have names which only the update will tell.</summary>
    Nameless,

    Anybody,
}

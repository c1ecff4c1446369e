namespace Pulumi.Policy;

/// <summary>A view of an object whose names are data, such as tags.</summary>
/// <typeparam name="T">The view of a member.</typeparam>
/// <param name="node">The place.</param>
public sealed class MapView<T>(Node node) : ObjectView(node), IView<MapView<T>>
    where T : IView<T>
{
    /// <summary>The member of that name.</summary>
    /// <param name="name">The name.</param>
    public T this[string name] => Member<T>(name);

    /// <summary>The members; none when the object is unknown, which the questions below take into account.</summary>
    public IEnumerable<KeyValuePair<string, T>> Members => Node.Members().Select(member => KeyValuePair.Create(member.Key, T.Of(member.Value)));

    /// <inheritdoc/>
    static MapView<T> IView<MapView<T>>.Of(Node node) => new(node);

    /// <summary>Whether it holds for at least one member.</summary>
    /// <param name="condition">What is asked of each.</param>
    public Truth Any(Func<KeyValuePair<string, T>, Truth> condition) => Select().Any(condition);

    /// <summary>Whether it holds for every member.</summary>
    /// <param name="condition">What is asked of each.</param>
    public Truth All(Func<KeyValuePair<string, T>, Truth> condition) => Select().All(condition);

    private Selection<KeyValuePair<string, T>> Select() => new([.. Members.Select(member => (member, Truth.True))], Node);
}

namespace Pulumi.Policy;

/// <summary>A view of a list. A single value stands for a list of one, as the bridged providers have it; what is not set has no elements.</summary>
/// <typeparam name="T">The view of an element.</typeparam>
/// <param name="node">The place.</param>
public sealed class ListView<T>(Node node) : ObjectView(node), IView<ListView<T>>
    where T : IView<T>
{
    /// <summary>The elements; none when the list is unknown, which the questions below take into account.</summary>
    public IEnumerable<T> Elements => Node.Elements().Select(T.Of);

    /// <summary>Whether there is no element.</summary>
    public Truth IsEmpty => Select().IsEmpty;

    /// <inheritdoc/>
    static ListView<T> IView<ListView<T>>.Of(Node node) => new(node);

    /// <inheritdoc cref="Selection{T}.Any(Func{T, Truth})"/>
    public Truth Any(Func<T, Truth> condition) => Select().Any(condition);

    /// <inheritdoc cref="Selection{T}.All"/>
    public Truth All(Func<T, Truth> condition) => Select().All(condition);

    /// <inheritdoc cref="Selection{T}.Where"/>
    public Selection<T> Where(Func<T, Truth> condition) => Select().Where(condition);

    /// <inheritdoc cref="Selection{T}.HasAtLeast"/>
    public Truth HasAtLeast(int minimum) => Select().HasAtLeast(minimum);

    private Selection<T> Select() => new([.. Elements.Select(element => (element, Truth.True))], Node);
}

namespace Pulumi.Policy;

/// <summary>
/// Some items, each with the truth of its belonging: what <c>Where</c> leaves of a list. An item that may or may not belong makes
/// <see cref="Any(Func{T, Truth})"/> and <see cref="All"/> unknown only when its belonging decides.
/// </summary>
/// <typeparam name="T">The view of an item.</typeparam>
public sealed class Selection<T>
{
    private readonly IReadOnlyList<(T Item, Truth Belongs)> _items;
    private readonly Truth? _unlisted;
    private readonly Node? _list;

    internal Selection(IReadOnlyList<(T Item, Truth Belongs)> items, Node? list = null, Truth? unlisted = null)
    {
        _items = items;
        _list = list;
        _unlisted = list is { IsUnknown: true } ? new(TruthState.Unknown, Evidence.Leaf.Of(list, "a known list")) : unlisted;
    }

    internal static Selection<T> Empty { get; } = new([]);

    /// <summary>The items that surely belong.</summary>
    public IEnumerable<T> Known => _items.Where(item => item.Belongs.IsTrue).Select(item => item.Item);

    /// <summary>
    /// The items that are not known not to belong. Where very many could, they are not listed; <see cref="Any(Func{T, Truth})"/> and
    /// <see cref="All"/> are unknown then.
    /// </summary>
    public IEnumerable<T> Possible => _items.Select(item => item.Item);

    /// <summary>The items with the truth of their belonging.</summary>
    internal IReadOnlyList<(T Item, Truth Belongs)> Items => _items;

    /// <summary>Whether there is none.</summary>
    public Truth IsEmpty => !Any();

    /// <summary>The items that a condition holds for.</summary>
    /// <param name="condition">The condition.</param>
    public Selection<T> Where(Func<T, Truth> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var items = _items
            .Select(item => (item.Item, Belongs: item.Belongs & condition(item.Item)))
            .Where(item => !item.Belongs.IsFalse);
        return new([.. items], _list, _unlisted);
    }

    /// <summary>Whether there is one.</summary>
    public Truth Any() => Any(static _ => Truth.True);

    /// <summary>Whether it holds for at least one. It holds for none of no items.</summary>
    /// <param name="condition">What is asked of each.</param>
    public Truth Any(Func<T, Truth> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var truth = Truth.False;
        var unknowns = 0;
        foreach (var (item, belongs) in _items)
        {
            var next = belongs & condition(item);
            if (next.IsTrue) return truth | next;
            if (next.IsFalse || ++unknowns <= Evidence.MostUnknowns) truth |= next;
        }

        if (_unlisted is { } unlisted) truth |= unlisted;
        return truth.IsFalse && _list is not null ? NoneOf(_list, truth) : truth;
    }

    /// <summary>Whether it holds for every one. It holds for all of no items.</summary>
    /// <param name="condition">What is asked of each.</param>
    public Truth All(Func<T, Truth> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var truth = Truth.True;
        var unknowns = 0;
        foreach (var (item, belongs) in _items)
        {
            var next = belongs.Implies(condition(item));
            if (!next.IsUnknown || ++unknowns <= Evidence.MostUnknowns) truth &= next;
        }

        return _unlisted is { } unlisted ? truth & unlisted : truth;
    }

    /// <summary>Whether there are at least so many.</summary>
    /// <param name="minimum">How many.</param>
    public Truth HasAtLeast(int minimum)
    {
        var state = _items.Count(item => item.Belongs.IsTrue) >= minimum ? TruthState.True
            : _unlisted is not null || _items.Count >= minimum ? TruthState.Unknown
            : TruthState.False;
        return new(state, _list is null ? null : Evidence.Leaf.Of(_list, minimum, static minimum => $"at least {minimum}"));
    }

    /// <summary>That more may belong than are listed, since a reference is not known.</summary>
    internal static Truth Open(Node reference) => new(TruthState.Unknown, Evidence.Leaf.Of(reference, "a known reference"));

    // A list without a fitting element is itself the place to mend; what its elements lack is told beside it.
    private static Truth NoneOf(Node list, Truth truth)
    {
        var facts = truth.Evidence?.Facts() ?? [];
        var expected = facts.Select(fact => fact.Expected).Distinct(StringComparer.Ordinal).ToList();
        return truth.At(list, expected.Count == 0 ? "at least one element" : $"an element with {string.Join(" and ", expected)}");
    }
}

namespace Pulumi.Policy;

/// <summary>
/// Who refers to whom through one property, found in one pass over those that refer: a policy that asks it of each of its subjects
/// takes a time that grows with the stack, not with its square.
/// </summary>
/// <typeparam name="T">The view of those that refer.</typeparam>
internal sealed class ReferenceIndex<T>
{
    /// <summary>
    /// So many that may refer to anybody are looked at one by one. Where there are more, that nobody knows is the answer, and one of them
    /// stands for all.
    /// </summary>
    public const int MostOpen = 32;

    private readonly ViewTable<T> _views;
    private readonly Func<T, ResourceView, Truth> _refers;
    private readonly Dictionary<string, List<int>> _toNamed = new(StringComparer.Ordinal);
    private readonly List<int> _toNameless = [];
    private readonly List<int> _toAnybody = [];
    private readonly Func<T, Node> _place;

    public ReferenceIndex(ViewTable<T> views, string targetType, Stack stack, Func<T, Node> place, Func<T, ResourceView, Truth> refers)
    {
        _views = views;
        _place = place;
        _refers = refers;
        for (var position = 0; position < views.Items.Count; position++)
        {
            var (named, beyond) = Reference.Find(place(views.Items[position].Item), targetType, stack);
            foreach (var target in named) Add(target.Urn, position);
            if (beyond == Reach.Nameless) _toNameless.Add(position);
            if (beyond == Reach.Anybody) _toAnybody.Add(position);
        }
    }

    /// <summary>Those that refer to the target, or may.</summary>
    public Selection<T> To(ResourceView target)
    {
        var open = target.Node.Identity.IsUndecided ? _toNameless.Count + _toAnybody.Count : _toAnybody.Count;
        var named = _toNamed.GetValueOrDefault(target.Resource.Urn);
        if (open == 0 && named is null) return Selection<T>.Empty;
        var positions = new List<int>(named ?? []);
        Truth? unlisted = null;
        if (open > MostOpen)
        {
            var first = _toAnybody.Count > 0 ? _toAnybody[0] : _toNameless[0];
            unlisted = Selection<T>.Open(_place(_views.Items[first].Item));
        }
        else if (open > 0)
        {
            positions.AddRange(_toAnybody);
            if (target.Node.Identity.IsUndecided) positions.AddRange(_toNameless);
            positions.Sort();
        }

        var items = new List<(T Item, Truth Belongs)>(positions.Count);
        var last = -1;
        foreach (var position in positions)
        {
            if (position == last) continue;
            last = position;
            var item = _views.Items[position].Item;
            var belongs = _refers(item, target);
            if (!belongs.IsFalse) items.Add((item, belongs));
        }

        return new(items, unlisted: unlisted);
    }

    private void Add(string urn, int position)
    {
        if (!_toNamed.TryGetValue(urn, out var positions)) _toNamed.Add(urn, [position]);
        else if (positions[^1] != position) positions.Add(position);
    }
}

/// <summary>The resources of a stack as one view sees them.</summary>
/// <typeparam name="T">The view.</typeparam>
internal sealed class ViewTable<T>
{
    private readonly Resource[] _resources;
    private Dictionary<string, int>? _positions;

    public ViewTable(Resource[] resources, Func<Resource, T> view)
    {
        _resources = resources;
        Items = Array.ConvertAll(resources, resource => (view(resource), Truth.True));
        All = new(Items);
    }

    public IReadOnlyList<(T Item, Truth Belongs)> Items { get; }

    public Selection<T> All { get; }

    public T? Find(Resource resource) => (_positions ??= Positions()).TryGetValue(resource.Urn, out var position) ? Items[position].Item : default;

    private Dictionary<string, int> Positions()
    {
        var positions = new Dictionary<string, int>(_resources.Length, StringComparer.Ordinal);
        for (var position = 0; position < _resources.Length; position++) positions[_resources[position].Urn] = position;
        return positions;
    }
}

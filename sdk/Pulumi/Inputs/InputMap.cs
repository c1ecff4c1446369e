using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>
/// A map given to a resource: values and outputs in any mixture, or the output of a whole map. It is written with a collection
/// initializer (<c>Tags = { { "Name", name }, { "Owner", owner } }</c> or <c>Tags = { ["Name"] = name }</c>) or made from a dictionary
/// or an output of one. An entry that is unknown or secret leaves the others as they are.
/// </summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private delegate ImmutableDictionary<string, Input<TValue>> Combine(
        ImmutableDictionary<string, Input<TValue>> left, ImmutableDictionary<string, Input<TValue>> right);

    // The entries, as far as it is known which keys there are; else the output that will tell.
    private ImmutableDictionary<string, Input<TValue>>? _entries;
    private Output<ImmutableDictionary<string, Input<TValue>>?>? _later;

    /// <summary>An empty map.</summary>
    public InputMap() => _entries = ImmutableDictionary<string, Input<TValue>>.Empty;

    private InputMap(ImmutableDictionary<string, Input<TValue>> entries) => _entries = entries;

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>?> later) => _later = later;

    private Output<ImmutableDictionary<string, Input<TValue>>?> Entries => _later ?? Output.Create(_entries);

    private protected override IOutput Contents => Entries;

    /// <summary>Sets an entry.</summary>
    /// <param name="key">The key.</param>
    [SuppressMessage(
        "Design", "CA1044:Properties should not be write only", Justification = "It is so in Pulumi: what is inside may not be known.")]
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>A map of the values of a dictionary.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => values is null ? null! : new(Wrap(values));

    /// <summary>A map of the values of an immutable dictionary.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) =>
        values is null ? null! : new(Wrap(values));

    /// <summary>The map that an output of a dictionary will be.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => Later(values);

    /// <summary>The map that an output of a dictionary will be.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => Later(values);

    /// <summary>The map that an output of an immutable dictionary will be.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => Later(values);

    /// <summary>Both maps together, as a new map; of two entries with one key the second map's stands.</summary>
    /// <param name="first">One map.</param>
    /// <param name="second">The map that wins.</param>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        Together(first, second, static (left, right) => left.SetItems(right));

    /// <summary>Adds an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, Input<TValue> value) =>
        AddRange(new InputMap<TValue>(ImmutableDictionary<string, Input<TValue>>.Empty.Add(key, value)));

    /// <summary>Adds the entries of another map; in a collection initializer this splices it in.</summary>
    /// <param name="values">The other map.</param>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map.</summary>
    /// <param name="values">The other map.</param>
    public void AddRange(InputMap<TValue> values)
    {
        var joined = Together(this, values, Join);
        (_entries, _later) = (joined._entries, joined._later);
    }

    /// <summary>The entries, once it is known what they are; none when the map is unknown.</summary>
    /// <param name="cancellationToken">Not used: what is waited for is bound to the deployment.</param>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await AsOutput().DataTask.ConfigureAwait(false);
        if (!data.IsKnown || data.Value is null) yield break;
        foreach (var entry in data.Value) yield return entry;
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputMap may hold values that are not known yet, so it is enumerated with 'await foreach'.");

    private protected override Output<ImmutableDictionary<string, TValue>> AsOutput() => _later is null
        ? Flatten(_entries)
        : _later.Apply(Flatten);

    private static Output<ImmutableDictionary<string, TValue>> Flatten(ImmutableDictionary<string, Input<TValue>>? entries)
    {
        if (entries is null) return Output.FromValue<ImmutableDictionary<string, TValue>>(null!, isSecret: false);
        var keys = entries.Keys.ToArray();
        return Output.All(keys.Select(key => entries[key]))
            .Apply(values => keys.Zip(values).ToImmutableDictionary(pair => pair.First, pair => pair.Second));
    }

    private static InputMap<TValue> Together(
        InputMap<TValue> first, InputMap<TValue> second, Combine how)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first._later is null && second._later is null
            ? new(how(OrEmpty(first._entries), OrEmpty(second._entries)))
            : new(Output.Tuple(first.Entries, second.Entries)
                .Apply(ImmutableDictionary<string, Input<TValue>>? (both) => how(OrEmpty(both.Item1), OrEmpty(both.Item2))));
    }

    // Two entries of one key are a mistake, unless they come out the same; that shows when both are known.
    private static ImmutableDictionary<string, Input<TValue>> Join(
        ImmutableDictionary<string, Input<TValue>> left, ImmutableDictionary<string, Input<TValue>> right)
    {
        var joined = left.ToBuilder();
        foreach (var (key, value) in right)
            joined[key] = left.TryGetValue(key, out var before) ? Same(key, before, value) : value;
        return joined.ToImmutable();
    }

    private static Input<TValue> Same(string key, Input<TValue> left, Input<TValue> right) =>
        Output.Tuple(left, right).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item2
            : throw new ArgumentException($"An element with the same key but a different value already exists. Key: '{key}'"));

    private static InputMap<TValue> Later<TMap>(Output<TMap> values)
        where TMap : IEnumerable<KeyValuePair<string, TValue>> =>
        new(values.Apply(ImmutableDictionary<string, Input<TValue>>? (map) => map is null ? null : Wrap(map)));

    private static ImmutableDictionary<string, Input<TValue>> Wrap(IEnumerable<KeyValuePair<string, TValue>> values) =>
        values.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value);

    private static ImmutableDictionary<string, Input<TValue>> OrEmpty(ImmutableDictionary<string, Input<TValue>>? entries) =>
        entries ?? ImmutableDictionary<string, Input<TValue>>.Empty;
}

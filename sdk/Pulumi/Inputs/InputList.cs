using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A list given to a resource: values and outputs in any mixture, or the output of a whole list. It is written with a collection
/// initializer (<c>Subnets = { first.Id, second.Id }</c>) or made from an array, a list or an output of one. An element that is
/// unknown or secret leaves the others as they are.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // The elements, as far as it is known how many there are; else the output that will tell.
    private ImmutableArray<Input<T>> _elements;
    private Output<ImmutableArray<Input<T>>>? _later;

    /// <summary>An empty list.</summary>
    public InputList() => _elements = [];

    private InputList(ImmutableArray<Input<T>> elements) => _elements = elements;

    private InputList(Output<ImmutableArray<Input<T>>> later) => _later = later;

    private Output<ImmutableArray<Input<T>>> Elements => _later ?? Output.Create(_elements);

    private protected override IOutput Contents => Elements;

    /// <summary>A list of one value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator InputList<T>(T value) => new([value]);

    /// <summary>A list of one output.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    /// <summary>A list of one input.</summary>
    /// <param name="value">The input.</param>
    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    /// <summary>A list of the values of an array.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(T[] values) => values is null ? null! : FromValues(values);

    /// <summary>A list of the outputs of an array.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(Output<T>[] values) => values is null ? null! : FromOutputs(values);

    /// <summary>A list of the inputs of an array.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(Input<T>[] values) => values is null ? null! : new([.. values]);

    /// <summary>A list of the values of a list.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(List<T> values) => values is null ? null! : FromValues(values);

    /// <summary>A list of the outputs of a list.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(List<Output<T>> values) => values is null ? null! : FromOutputs(values);

    /// <summary>A list of the inputs of a list.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(List<Input<T>> values) => values is null ? null! : new([.. values]);

    /// <summary>A list of the values of an immutable array.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => FromValues(values);

    /// <summary>A list of the outputs of an immutable array.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => FromOutputs(values);

    /// <summary>A list of the inputs of an immutable array.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values);

    /// <summary>The list that an output of an array will be.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<T[]> values) => Later(values);

    /// <summary>The list that an output of a list will be.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<List<T>> values) => Later(values);

    /// <summary>The list that an output of a sequence will be.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => Later(values);

    /// <summary>The list that an output of an immutable array will be.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        new(values.Apply(list => list.IsDefault ? default : Wrap(list)));

    /// <summary>Adds inputs to the end.</summary>
    /// <param name="inputs">The inputs.</param>
    public void Add(params Input<T>[] inputs) => AddRange(new InputList<T>([.. inputs]));

    /// <summary>Adds the elements of another list to the end; in a collection initializer this splices it in.</summary>
    /// <param name="inputs">The other list.</param>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds the elements of another list to the end.</summary>
    /// <param name="inputs">The other list.</param>
    public void AddRange(InputList<T> inputs)
    {
        var joined = Concat(inputs);
        (_elements, _later) = (joined._elements, joined._later);
    }

    /// <summary>This list followed by another, as a new list.</summary>
    /// <param name="other">The other list.</param>
    public InputList<T> Concat(InputList<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _later is null && other._later is null
            ? new(OrEmpty(_elements).AddRange(OrEmpty(other._elements)))
            : new(Output.Tuple(Elements, other.Elements).Apply(both => OrEmpty(both.Item1).AddRange(OrEmpty(both.Item2))));
    }

    /// <summary>The elements, once it is known what they are; none when the list is unknown.</summary>
    /// <param name="cancellationToken">Not used: what is waited for is bound to the deployment.</param>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await AsOutput().DataTask.ConfigureAwait(false);
        if (!data.IsKnown || data.Value.IsDefault) yield break;
        foreach (var value in data.Value) yield return value;
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputList may hold values that are not known yet, so it is enumerated with 'await foreach'.");

    internal InputList<T> Clone() => _later is null ? new(_elements) : new(_later);

    private protected override Output<ImmutableArray<T>> AsOutput() => _later is null
        ? Flatten(_elements)
        : _later.Apply(Flatten);

    private static Output<ImmutableArray<T>> Flatten(ImmutableArray<Input<T>> elements) =>
        elements.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(elements);

    private static InputList<T> Later<TList>(Output<TList> values)
        where TList : IEnumerable<T> =>
        new(values.Apply(list => list is null ? default : Wrap(list)));

    private static InputList<T> FromValues(IEnumerable<T> values) => new(Wrap(values));

    private static InputList<T> FromOutputs(IEnumerable<Output<T>> values) => new([.. values.Select(value => (Input<T>)value)]);

    private static ImmutableArray<Input<T>> Wrap(IEnumerable<T> values) => [.. values.Select(value => (Input<T>)value)];

    private static ImmutableArray<Input<T>> OrEmpty(ImmutableArray<Input<T>> elements) => elements.IsDefault ? [] : elements;
}

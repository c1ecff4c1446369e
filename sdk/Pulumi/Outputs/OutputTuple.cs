using Pulumi.Serialization;

namespace Pulumi;

/// <content>Tuples of two to eight outputs.</content>
public static partial class Output
{
    /// <summary>All values together, each of its own type: unknown when one is, secret when one is.</summary>
    /// <param name="item1">Value 1.</param>
    /// <param name="item2">Value 2.</param>
    /// <typeparam name="T1">The type of value 1.</typeparam>
    /// <typeparam name="T2">The type of value 2.</typeparam>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        new(TupleAsync<T1, T2>(item1, item2));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        new(TupleAsync<T1, T2>(item1, item2));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        new(TupleAsync<T1, T2, T3>(item1, item2, item3));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        new(TupleAsync<T1, T2, T3>(item1, item2, item3));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        new(TupleAsync<T1, T2, T3, T4>(item1, item2, item3, item4));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2,
        Output<T3> item3, Output<T4> item4) =>
        new(TupleAsync<T1, T2, T3, T4>(item1, item2, item3, item4));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3,
        Input<T4> item4, Input<T5> item5) =>
        new(TupleAsync<T1, T2, T3, T4, T5>(item1, item2, item3, item4, item5));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3,
        Output<T4> item4, Output<T5> item5) =>
        new(TupleAsync<T1, T2, T3, T4, T5>(item1, item2, item3, item4, item5));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3,
        Input<T4> item4, Input<T5> item5, Input<T6> item6) =>
        new(TupleAsync<T1, T2, T3, T4, T5, T6>(item1, item2, item3, item4, item5, item6));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3,
        Output<T4> item4, Output<T5> item5, Output<T6> item6) =>
        new(TupleAsync<T1, T2, T3, T4, T5, T6>(item1, item2, item3, item4, item5, item6));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        new(TupleAsync<T1, T2, T3, T4, T5, T6, T7>(item1, item2, item3, item4, item5, item6, item7));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        new(TupleAsync<T1, T2, T3, T4, T5, T6, T7>(item1, item2, item3, item4, item5, item6, item7));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        new(TupleAsync<T1, T2, T3, T4, T5, T6, T7, T8>(item1, item2, item3, item4, item5, item6, item7, item8));

    /// <inheritdoc cref="Tuple{T1, T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8) =>
        new(TupleAsync<T1, T2, T3, T4, T5, T6, T7, T8>(item1, item2, item3, item4, item5, item6, item7, item8));

    private static async Task<OutputData<(T1, T2)>> TupleAsync<T1, T2>(
        Output<T1> item1, Output<T2> item2)
    {
        var all = new Combination();
        return all.Of((
            all.Add(await item1.DataTask.ConfigureAwait(false)),
            all.Add(await item2.DataTask.ConfigureAwait(false))));
    }

    private static async Task<OutputData<(T1, T2, T3)>> TupleAsync<T1, T2, T3>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3)
    {
        var all = new Combination();
        return all.Of((
            all.Add(await item1.DataTask.ConfigureAwait(false)),
            all.Add(await item2.DataTask.ConfigureAwait(false)),
            all.Add(await item3.DataTask.ConfigureAwait(false))));
    }

    private static async Task<OutputData<(T1, T2, T3, T4)>> TupleAsync<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
    {
        var all = new Combination();
        return all.Of((
            all.Add(await item1.DataTask.ConfigureAwait(false)),
            all.Add(await item2.DataTask.ConfigureAwait(false)),
            all.Add(await item3.DataTask.ConfigureAwait(false)),
            all.Add(await item4.DataTask.ConfigureAwait(false))));
    }

    private static async Task<OutputData<(T1, T2, T3, T4, T5)>> TupleAsync<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3,
        Output<T4> item4, Output<T5> item5)
    {
        var all = new Combination();
        return all.Of((
            all.Add(await item1.DataTask.ConfigureAwait(false)),
            all.Add(await item2.DataTask.ConfigureAwait(false)),
            all.Add(await item3.DataTask.ConfigureAwait(false)),
            all.Add(await item4.DataTask.ConfigureAwait(false)),
            all.Add(await item5.DataTask.ConfigureAwait(false))));
    }

    private static async Task<OutputData<(T1, T2, T3, T4, T5, T6)>> TupleAsync<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3,
        Output<T4> item4, Output<T5> item5, Output<T6> item6)
    {
        var all = new Combination();
        return all.Of((
            all.Add(await item1.DataTask.ConfigureAwait(false)),
            all.Add(await item2.DataTask.ConfigureAwait(false)),
            all.Add(await item3.DataTask.ConfigureAwait(false)),
            all.Add(await item4.DataTask.ConfigureAwait(false)),
            all.Add(await item5.DataTask.ConfigureAwait(false)),
            all.Add(await item6.DataTask.ConfigureAwait(false))));
    }

    private static async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7)>> TupleAsync<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7)
    {
        var all = new Combination();
        return all.Of((
            all.Add(await item1.DataTask.ConfigureAwait(false)),
            all.Add(await item2.DataTask.ConfigureAwait(false)),
            all.Add(await item3.DataTask.ConfigureAwait(false)),
            all.Add(await item4.DataTask.ConfigureAwait(false)),
            all.Add(await item5.DataTask.ConfigureAwait(false)),
            all.Add(await item6.DataTask.ConfigureAwait(false)),
            all.Add(await item7.DataTask.ConfigureAwait(false))));
    }

    private static async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>> TupleAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
    {
        var all = new Combination();
        return all.Of((
            all.Add(await item1.DataTask.ConfigureAwait(false)),
            all.Add(await item2.DataTask.ConfigureAwait(false)),
            all.Add(await item3.DataTask.ConfigureAwait(false)),
            all.Add(await item4.DataTask.ConfigureAwait(false)),
            all.Add(await item5.DataTask.ConfigureAwait(false)),
            all.Add(await item6.DataTask.ConfigureAwait(false)),
            all.Add(await item7.DataTask.ConfigureAwait(false)),
            all.Add(await item8.DataTask.ConfigureAwait(false))));
    }
}

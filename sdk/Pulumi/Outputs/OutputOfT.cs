using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// A value that a resource will have, with the resources it came from. Until the deployment has got there it is not known, and in a
/// preview it may stay so. Work with the value inside <see cref="Apply{TResult}(Func{T, TResult})"/>: what comes of it is an output
/// again, secret when this one is, and depends on the same resources.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    private readonly IOutputSource? _source;
    private readonly string? _name;
    private Task<OutputData<T>>? _dataTask;

    /// <summary>An output that a task will tell.</summary>
    internal Output(Task<OutputData<T>> dataTask)
    {
        _dataTask = dataTask;
        Deployment.Watch(dataTask);
    }

    /// <summary>A resource's output, decoded when somebody asks for it: most never are.</summary>
    internal Output(IOutputSource source, string name)
    {
        _source = source;
        _name = name;
    }

    /// <summary>The value and what is known of it.</summary>
    internal Task<OutputData<T>> DataTask => _dataTask ?? Resolve();

    /// <summary>An output of the value that a task will have.</summary>
    /// <param name="value">The task.</param>
    public static Output<T> Create(Task<T> value) => Output.FromTask(value, isSecret: false);

    /// <summary>Does something with the value, once it is known.</summary>
    /// <param name="func">What to do.</param>
    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Apply(async value =>
        {
            await func(value).ConfigureAwait(false);
            return default(ValueTuple);
        });
    }

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(ApplyAsync(func));
    }

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(ApplyAsync(func));
    }

    /// <inheritdoc cref="Apply{TResult}(Func{T, Output{TResult}?})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(ApplyAsync<TResult>(value => func(value).ToOutput()));
    }

    /// <summary>
    /// Makes another output of the value, once it is known; in a preview the function does not run for a value that is not. The result
    /// is secret when this output is or when what the function gives is, and depends on the resources of both.
    /// </summary>
    /// <param name="func">What to make of the value. It should not create resources: a preview may not run it.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return new(ApplyAsync(func));
    }

    /// <summary>Makes another output of the value, taken as an object.</summary>
    /// <param name="func">What to make of the value.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Apply(Output<TResult>? (value) => func(value));
    }

    /// <summary>A hint, as the text of an output cannot be had: its value may not be known yet.</summary>
    public override string ToString() => OutputText.Hint();

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.With<object?>(data.Value);
    }

    /// <summary>This output with another secret mark.</summary>
    internal Output<T> Marked(bool isSecret) => new(MarkedAsync(isSecret));

    private async Task<OutputData<T>> MarkedAsync(bool isSecret) => await DataTask.ConfigureAwait(false) with { IsSecret = isSecret };

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, TResult> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        return MustWait(data) ? OutputData<TResult>.Unknown(data.Resources, data.IsSecret) : data.With(func(data.Value));
    }

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Task<TResult>> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        return MustWait(data)
            ? OutputData<TResult>.Unknown(data.Resources, data.IsSecret)
            : data.With(await func(data.Value).ConfigureAwait(false));
    }

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (MustWait(data)) return OutputData<TResult>.Unknown(data.Resources, data.IsSecret);
        if (func(data.Value) is not { } inner) return data.With(default(TResult)!);
        var innerData = await inner.DataTask.ConfigureAwait(false);
        return new(
            data.Resources.Union(innerData.Resources),
            innerData.Value,
            data.IsKnown && innerData.IsKnown,
            data.IsSecret || innerData.IsSecret);
    }

    // Outside a preview a function runs even for what is unknown, with the type's default value, as it does in Pulumi.
    private static bool MustWait(OutputData<T> data) => !data.IsKnown && Deployment.Instance.IsDryRun;

    private Task<OutputData<T>> Resolve()
    {
        var task = _source!.ResolveAsync<T>(_name!);
        if (Interlocked.CompareExchange(ref _dataTask, task, null) is { } earlier) return earlier;
        Deployment.Watch(task);
        return task;
    }
}

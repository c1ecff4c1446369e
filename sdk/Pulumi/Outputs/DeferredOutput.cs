using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output that is handed out first and told later, for programs that must write two things in a circle.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An output to be told by <see cref="Resolve"/>.</summary>
    public DeferredOutput() => Output = new(_source.Task);

    /// <summary>The output.</summary>
    public Output<T> Output { get; }

    /// <summary>Tells the output, once.</summary>
    /// <param name="output">What it is.</param>
    public void Resolve(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.DataTask.ContinueWith(
            _source.SetFromTask, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}

namespace Pulumi;

/// <summary>A value given to a resource: at hand already, or the output of another resource.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>For lists and maps, which make their output from their parts when somebody asks.</summary>
    private protected Input()
    {
    }

    IOutput IInput.Contents => Contents;

    private protected virtual IOutput Contents => AsOutput();

    /// <summary>An input of a value at hand.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An input that is an output of another resource.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output.</summary>
    /// <param name="input">The input.</param>
    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    private protected virtual Output<T> AsOutput() => _output!;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes outputs, and puts several together.</summary>
public static partial class Output
{
    /// <summary>An output of a value at hand.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> Create<T>(T value) => FromValue(value, isSecret: false);

    /// <summary>An output of the value that a task will have.</summary>
    /// <param name="value">The task.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> Create<T>(Task<T> value) => FromTask(value, isSecret: false);

    /// <summary>A secret output of a value at hand.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> CreateSecret<T>(T value) => FromValue(value, isSecret: true);

    /// <summary>A secret output of the value that a task will have.</summary>
    /// <param name="value">The task.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> CreateSecret<T>(Task<T> value) => FromTask(value, isSecret: true);

    /// <summary>The same output, secret.</summary>
    /// <param name="value">The output.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Marked(isSecret: true);
    }

    /// <summary>The same output, no longer secret. The given one stays as it is.</summary>
    /// <param name="output">The output.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> Unsecret<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.Marked(isSecret: false);
    }

    /// <summary>Whether an output is secret.</summary>
    /// <param name="output">The output.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).IsSecret;
    }

    /// <summary>All values together: unknown when one is, secret when one is.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        new(AllAsync(inputs.Select(input => (Output<T>)input).ToArray()));

    /// <summary>All values together: unknown when one is, secret when one is.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Output{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => new(AllAsync(outputs.ToArray()));

    /// <summary>A text with the values of the outputs and inputs in its holes: unknown when one is, secret when one is.</summary>
    /// <param name="formattableString">The text, such as <c>$"https://{balancer.DnsName}"</c>.</param>
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        return new(FormatAsync(formattableString));
    }

    /// <summary>
    /// The value as JSON text. Outputs and inputs inside the value are written as what they hold: the text is unknown when one is, secret
    /// when one is, and depends on the resources of all.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="options">How to write it.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(OutputJson.SerializeAsync(value, options));
    }

    /// <summary>
    /// The value that JSON text holds. Outputs and inputs inside it are secret when the text is, and depend on what it depends on.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="options">How to read it.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(OutputJson.DeserializeAsync<T>(json, options));
    }

    internal static Output<T> FromValue<T>(T value, bool isSecret) =>
        new(Task.FromResult(new OutputData<T>([], value, IsKnown: true, isSecret)));

    internal static Output<T> FromTask<T>(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(DataAsync());

        async Task<OutputData<T>> DataAsync() => new([], await value.ConfigureAwait(false), IsKnown: true, isSecret);
    }

    internal static Output<T> Unknown<T>(T value) => new(Task.FromResult(new OutputData<T>([], value, IsKnown: false, IsSecret: false)));

    /// <summary>Any value as an output: what an output or input holds, what a task gives, or the value itself.</summary>
    internal static Task<OutputData<object?>> DataOfAsync(object? value) => value switch
    {
        IInput input => input.Contents.GetDataAsync(),
        IOutput output => output.GetDataAsync(),
        _ => Task.FromResult(new OutputData<object?>([], value, IsKnown: true, IsSecret: false)),
    };

    private static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(Output<T>[] outputs)
    {
        var combined = new Combination();
        var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
        foreach (var output in outputs) values.Add(combined.Add(await output.DataTask.ConfigureAwait(false)));
        return combined.Of(values.MoveToImmutable());
    }

    private static async Task<OutputData<string>> FormatAsync(FormattableString text)
    {
        var combined = new Combination();
        var arguments = text.GetArguments();
        var values = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            values[i] = combined.Add(await DataOfAsync(arguments[i]).ConfigureAwait(false));
        return combined.Of(combined.IsKnown ? string.Format(CultureInfo.CurrentCulture, text.Format, values) : "");
    }
}

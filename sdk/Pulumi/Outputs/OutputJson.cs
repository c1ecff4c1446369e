using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>JSON with outputs inside.</summary>
internal static class OutputJson
{
    // An output inside a value that makes new ones whenever it is read would keep us waiting for ever.
    private const int MaximumPasses = 16;

    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> output, JsonSerializerOptions? options)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        if (!data.IsKnown) return data.With("");

        // A converter cannot wait, and blocking would hold up the replies that the outputs wait for. So what is not there yet is left
        // out, waited for, and everything is written again.
        for (var pass = 1; ; pass++)
        {
            var converter = new OutputJsonConverter(data.Resources, data.IsSecret, mayBlock: pass >= MaximumPasses);
            var json = JsonSerializer.Serialize(data.Value, With(converter, options));
            if (converter.Pending.Count == 0)
                return new(converter.Resources, converter.IsKnown ? json : "", converter.IsKnown, converter.IsSecret);
            await Task.WhenAll(converter.Pending).ConfigureAwait(false);
        }
    }

    public static async Task<OutputData<T>> DeserializeAsync<T>(Output<string> json, JsonSerializerOptions? options)
    {
        var data = await json.DataTask.ConfigureAwait(false);
        if (!data.IsKnown) return data.With(default(T)!);
        var converter = new OutputJsonConverter(data.Resources, data.IsSecret, mayBlock: false);
        return data.With(JsonSerializer.Deserialize<T>(data.Value, With(converter, options))!);
    }

    private static JsonSerializerOptions With(OutputJsonConverter converter, JsonSerializerOptions? options)
    {
        var copy = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        copy.Converters.Add(converter);
        return copy;
    }
}

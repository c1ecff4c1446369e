using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>An argument that goes over the wire as JSON text, as the structured configuration of a provider does.</summary>
internal static class JsonArgument
{
    public static Output<string?> Of(object value) => new(TextAsync(value));

    private static async Task<OutputData<string?>> TextAsync(object value)
    {
        var serializer = new PropertySerializer(new(Deployment.Required.Features), keepOutputs: false);
        var serialized = await serializer.SerializeAsync("json", value).ConfigureAwait(false);
        ImmutableHashSet<Resource> resources = [.. serializer.Dependencies];
        if (serialized is null) return new(resources, null, IsKnown: true, IsSecret: false);
        var (isKnown, isSecret) = Conversion.Inspect(serialized);
        return new(resources, isKnown ? Encoding.UTF8.GetString(JsonProperty.Write(serialized).Span) : null, isKnown, isSecret);
    }
}

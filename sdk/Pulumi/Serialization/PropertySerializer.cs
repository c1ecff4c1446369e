using System.Collections;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>
/// Turns an argument into what goes over the wire: waits for the outputs in it, keeps their secret marks, puts the sign for unknown
/// where a value is, and gathers the resources it came from.
/// </summary>
internal sealed class PropertySerializer(SerializerOptions options, bool keepOutputs)
{
    /// <summary>The resources that the outputs seen so far came from.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>Serializes arguments by name. Those without a value are left out.</summary>
    /// <param name="label">What they belong to, for messages.</param>
    /// <param name="properties">The arguments.</param>
    /// <param name="options">How to serialize them.</param>
    public static async Task<SerializedProperties> SerializeAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> properties, SerializerOptions options)
    {
        var keepOutputs = await options.KeepsOutputsAsync().ConfigureAwait(false);
        var members = new List<KeyValuePair<string, PropertyValue>>();
        var dependencies = new List<KeyValuePair<string, HashSet<Resource>>>();
        foreach (var (name, value) in properties)
        {
            if (value is null) continue;
            var serializer = new PropertySerializer(options, keepOutputs);
            if (await serializer.SerializeAsync($"{label}.{name}", value).ConfigureAwait(false) is not { } serialized) continue;
            members.Add(new(name, serialized));
            dependencies.Add(new(name, serializer.Dependencies));
        }

        return new(new PropertyMap(members), dependencies);
    }

    /// <summary>Serializes a value.</summary>
    /// <param name="context">Where the value stands, for messages.</param>
    /// <param name="value">The value.</param>
    /// <returns>What goes over the wire; null when there is no value.</returns>
    public ValueTask<PropertyValue?> SerializeAsync(string context, object? value) => value switch
    {
        null => default,
        bool truth => new(PropertyValue.Of(truth)),
        int number => new(PropertyValue.Of(number)),
        double number => new(PropertyValue.Of(number)),
        string text => new(PropertyValue.Of(text)),
        InputArgs args => MapAsync(context, args.ToProperties()),
        AssetOrArchive asset => AssetAsync(context, asset),
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{context}"),
        IInput input => OutputAsync(context, input.Contents, keepOutputs),
        IOutput output => OutputAsync(context, output, keepOutputs),
        IUnion union => SerializeAsync(context, union.Value),
        JsonElement element => new(JsonProperty.Of(element)),
        CustomResource resource => ResourceAsync(context, resource),
        ComponentResource component => ResourceAsync(context, component),
        IDictionary dictionary => MapAsync(context, Entries(context, dictionary)),
        IList list => ListAsync(context, list),
        Enum number when number.GetTypeCode() is TypeCode.Int32 => new(PropertyValue.Of((int)value)),
        ValueTuple => default,
        _ => PlainObjectAsync(context, value),
    };

    private static List<KeyValuePair<string, object?>> Entries(string context, IDictionary dictionary)
    {
        var entries = new List<KeyValuePair<string, object?>>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string key)
                throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{context}");
            entries.Add(new(key, entry.Value));
        }

        // The order of an immutable dictionary is another in every process.
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return entries;
    }

    private async ValueTask<PropertyValue?> MapAsync(string context, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var members = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (name, value) in entries)
        {
            if (await SerializeAsync($"{context}.{name}", value).ConfigureAwait(false) is { } serialized)
                members.Add(new(name, serialized));
        }

        return new PropertyMap(members);
    }

    private async ValueTask<PropertyValue?> ListAsync(string context, IList list)
    {
        if (ImmutableArrays.IsDefault(list)) return PropertyValue.Of([]);
        var elements = new PropertyValue[list.Count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = await SerializeAsync($"{context}[{i}]", list[i]).ConfigureAwait(false) ?? PropertyValue.Null;
        return PropertyValue.Of(elements);
    }

    private async ValueTask<PropertyValue?> AssetAsync(string context, AssetOrArchive asset) =>
        await SerializeAsync($"{context}.{asset.Field}", asset.Value).ConfigureAwait(false) is { } value
            ? PropertyValue.Special(asset.Kind, new PropertyMap([new(asset.Field, value)]))
            : throw new InvalidOperationException($"An asset or archive has no value:\n\t{context}");

    private ValueTask<PropertyValue?> PlainObjectAsync(string context, object value)
    {
        var type = PlainType.Of(value.GetType());
        if (type.Number is { } number) return new(PropertyValue.Of(number(value)));
        if (type.Text is { } text) return new(text(value) is { } known ? PropertyValue.Of(known) : null);
        if (type.Fields is { } fields) return MapAsync(context, fields(value));
        throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{context}");
    }

    private async ValueTask<PropertyValue?> OutputAsync(string context, IOutput output, bool keep)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        var inner = new PropertySerializer(options, keepOutputs: false);
        var value = data.IsKnown ? await inner.SerializeAsync(context, data.Value).ConfigureAwait(false) : PropertyValue.Unknown;
        Dependencies.UnionWith(data.Resources);
        Dependencies.UnionWith(inner.Dependencies);
        if (keep) return await KeptAsync(data, value, inner.Dependencies).ConfigureAwait(false);
        if (!data.IsKnown || !data.IsSecret) return value;
        return PropertyValue.Secret(value ?? PropertyValue.Null);
    }

    private static async Task<PropertyValue?> KeptAsync(OutputData<object?> data, PropertyValue? value, HashSet<Resource> innerDependencies)
    {
        var urns = await DependencyUrns.OfAsync(data.Resources.Union(innerDependencies)).ConfigureAwait(false);
        if (data.IsKnown && !data.IsSecret && urns.Count == 0) return value;
        var fields = new List<KeyValuePair<string, PropertyValue>>();
        if (data.IsKnown) fields.Add(new("value", value ?? PropertyValue.Null));
        if (data.IsSecret) fields.Add(new("secret", PropertyValue.Of(true)));
        if (urns.Count > 0) fields.Add(new("dependencies", PropertyValue.Of(urns.Select(PropertyValue.Of))));
        return PropertyValue.Special(PropertyKind.Output, new PropertyMap(fields));
    }

    private async ValueTask<PropertyValue?> ResourceAsync(string context, Resource resource)
    {
        var keepResources = await options.KeepsResourcesAsync().ConfigureAwait(false);
        var serializer = options.ForRemote && keepResources ? new PropertySerializer(options, keepOutputs: false) : this;

        // A component is only its name: looking into it would wait for its children, which may wait for this.
        if (resource is not CustomResource custom)
        {
            var name = await serializer.OutputAsync($"{context}.urn", resource.Urn, keep: false).ConfigureAwait(false);
            return keepResources ? Reference(name!) : name;
        }

        serializer.Dependencies.Add(custom);
        var id = await serializer.OutputAsync($"{context}.id", custom.Id, keep: false).ConfigureAwait(false) ?? PropertyValue.Of("");
        if (!keepResources) return id;
        var urn = await serializer.OutputAsync($"{context}.urn", custom.Urn, keep: false).ConfigureAwait(false);
        return Reference(urn!, id.Kind is PropertyKind.Unknown ? PropertyValue.Of("") : id);
    }

    private static PropertyValue Reference(PropertyValue urn, PropertyValue? id = null) => PropertyValue.Special(
        PropertyKind.ResourceReference,
        new PropertyMap(id is null ? [new("urn", urn)] : [new("urn", urn), new("id", id)]));
}

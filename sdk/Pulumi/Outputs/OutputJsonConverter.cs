using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Writes outputs and inputs as what they hold, and keeps account of what the text then is.</summary>
internal sealed class OutputJsonConverter(ImmutableHashSet<Resource> resources, bool isSecret, bool mayBlock) : JsonConverterFactory
{
    public ImmutableHashSet<Resource> Resources { get; private set; } = resources;

    public bool IsSecret { get; private set; } = isSecret;

    public bool IsKnown { get; private set; } = true;

    /// <summary>Outputs that had no value yet and stand as null in the text.</summary>
    public List<Task> Pending { get; } = [];

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && Definition(typeToConvert) is var definition
        && (definition == typeof(Output<>) || definition == typeof(Input<>) || definition == typeof(InputList<>)
            || definition == typeof(InputMap<>) || definition == typeof(InputUnion<,>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var arguments = typeToConvert.GetGenericArguments();
        var definition = Definition(typeToConvert);
        var converter = definition == typeof(Output<>) ? typeof(OfOutput<>).MakeGenericType(arguments)
            : definition == typeof(Input<>) ? typeof(OfInput<>).MakeGenericType(arguments)
            : definition == typeof(InputList<>) ? typeof(OfList<>).MakeGenericType(arguments)
            : definition == typeof(InputMap<>) ? typeof(OfMap<>).MakeGenericType(arguments)
            : typeof(OfUnion<,>).MakeGenericType(arguments);
        return (JsonConverter)Activator.CreateInstance(converter, this)!;
    }

    private static Type Definition(Type type) => type.GetGenericTypeDefinition();

    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        if (!output.DataTask.IsCompleted && !mayBlock)
        {
            Pending.Add(output.DataTask);
            writer.WriteNullValue();
            return;
        }

        var data = output.DataTask.GetAwaiter().GetResult();
        Resources = Resources.Union(data.Resources);
        IsSecret |= data.IsSecret;
        IsKnown &= data.IsKnown;
        if (data.IsKnown) JsonSerializer.Serialize(writer, data.Value, options);
        else writer.WriteNullValue();
    }

    private Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        new(Task.FromResult(new OutputData<T>(Resources, JsonSerializer.Deserialize<T>(ref reader, options)!, IsKnown: true, IsSecret)));

    private sealed class OfOutput<T>(OutputJsonConverter parent) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parent.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options) =>
            parent.Write(writer, value, options);
    }

    private sealed class OfInput<T>(OutputJsonConverter parent) : JsonConverter<Input<T>>
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parent.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options) =>
            parent.Write<T>(writer, value, options);
    }

    private sealed class OfList<T>(OutputJsonConverter parent) : JsonConverter<InputList<T>>
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parent.Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options) =>
            parent.Write<ImmutableArray<T>>(writer, value, options);
    }

    private sealed class OfMap<T>(OutputJsonConverter parent) : JsonConverter<InputMap<T>>
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parent.Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options) =>
            parent.Write<ImmutableDictionary<string, T>>(writer, value, options);
    }

    private sealed class OfUnion<T0, T1>(OutputJsonConverter parent) : JsonConverter<InputUnion<T0, T1>>
    {
        public override InputUnion<T0, T1> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parent.Read<Union<T0, T1>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputUnion<T0, T1> value, JsonSerializerOptions options) =>
            parent.Write(writer, value.ToOutput().Apply(union => union.Value), options);
    }
}

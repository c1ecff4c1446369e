using System.Buffers;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Properties as JSON and back. Secret marks do not show in JSON, and what is unknown is null there.</summary>
internal static class JsonProperty
{
    public static PropertyValue? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => PropertyValue.Of(element.GetString()!),
        JsonValueKind.Number => PropertyValue.Of(element.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => PropertyValue.Of(element.GetBoolean()),
        JsonValueKind.Array => PropertyValue.Of(element.EnumerateArray().Select(item => Of(item) ?? PropertyValue.Null)),
        _ => new PropertyMap(element.EnumerateObject()
            .Select(member => KeyValuePair.Create(member.Name, Of(member.Value) ?? PropertyValue.Null))),
    };

    public static ReadOnlyMemory<byte> Write(PropertyValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) Write(writer, value);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value.Kind)
        {
            case PropertyKind.Bool: writer.WriteBooleanValue(value.Bool!.Value); break;
            case PropertyKind.Number: writer.WriteNumberValue(value.Number!.Value); break;
            case PropertyKind.String: writer.WriteStringValue(value.Text); break;
            case PropertyKind.List:
                writer.WriteStartArray();
                foreach (var element in value.List!) Write(writer, element);
                writer.WriteEndArray();
                break;
            case PropertyKind.Map:
                WriteMembers(writer, value.Map!);
                break;
            case PropertyKind.Null or PropertyKind.Unknown:
                writer.WriteNullValue();
                break;
            default:
                WriteMembers(writer, value.Fields!);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, PropertyMap members)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, member);
        }

        writer.WriteEndObject();
    }
}

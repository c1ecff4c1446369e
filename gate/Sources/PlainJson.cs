using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>Writes values as the JSON text that programs and documents hold: secrets in plain, members sorted. Never for messages or reports.</summary>
internal static class PlainJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = PropertyWire.MaximumDepth };

    public static string Write(PropertyValue value, bool sorted = true, bool indented = false)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact with { Indented = indented })) Write(writer, value, sorted);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void Write(Utf8JsonWriter writer, PropertyValue value, bool sorted)
    {
        switch (value.Kind)
        {
            case PropertyKind.Bool: writer.WriteBooleanValue(value.Bool!.Value); break;
            case PropertyKind.Number: writer.WriteNumberValue(value.Number!.Value); break;
            case PropertyKind.String: writer.WriteStringValue(value.Text); break;
            case PropertyKind.Unknown: writer.WriteStringValue(Signatures.UnknownString); break;
            case PropertyKind.List:
                writer.WriteStartArray();
                foreach (var element in value.List!) Write(writer, element, sorted);
                writer.WriteEndArray();
                break;
            case PropertyKind.Null: writer.WriteNullValue(); break;
            default:
                IEnumerable<KeyValuePair<string, PropertyValue>> members = value.Map ?? value.Fields!;
                writer.WriteStartObject();
                foreach (var (name, member) in sorted ? members.OrderBy(member => member.Key, StringComparer.Ordinal) : members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member, sorted);
                }

                writer.WriteEndObject();
                break;
        }
    }
}

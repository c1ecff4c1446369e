using System.Text.Json;

namespace Pulumi.Protocol;

/// <summary>Property values as plain JSON.</summary>
public static class PropertyJson
{
    /// <summary>What is written in place of a secret.</summary>
    public const string SecretText = "[secret]";

    /// <summary>What is written in place of a value that is known only during the update.</summary>
    public const string UnknownText = "[unknown]";

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = PropertyWire.MaximumDepth };

    /// <summary>Reads JSON as it stands: a text that equals an unknown sentinel is unknown, signatures are not looked for.</summary>
    /// <param name="json">UTF-8 JSON, one value.</param>
    /// <exception cref="JsonException">It is not JSON, or is nested deeper than <see cref="PropertyWire.MaximumDepth"/>.</exception>
    public static PropertyValue Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        reader.Read();
        var value = Read(ref reader);
        return reader.Read() ? throw new JsonException("There is more after the end of the value.") : value;
    }

    /// <summary>Reads the value that the reader stands on, and leaves it on the value's last token.</summary>
    /// <param name="reader">A reader whose <c>MaxDepth</c> is at most <see cref="PropertyWire.MaximumDepth"/>.</param>
    /// <param name="convert">What to make of each object, innermost first; null keeps them as they are.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static PropertyValue Read(ref Utf8JsonReader reader, Func<PropertyMap, PropertyValue>? convert = null)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
            case JsonTokenType.False:
                return PropertyValue.Of(reader.GetBoolean());
            case JsonTokenType.Number:
                return PropertyValue.Of(reader.GetDouble());
            case JsonTokenType.String:
                return PropertyValue.Of(reader.GetString()!);
            case JsonTokenType.StartArray:
                var elements = new List<PropertyValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) elements.Add(Read(ref reader, convert));
                return PropertyValue.Of(elements);
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, PropertyValue>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Add(new(name, Read(ref reader, convert)));
                }

                var map = new PropertyMap(members);
                return convert?.Invoke(map) ?? map;
            default:
                return PropertyValue.Null;
        }
    }

    /// <summary>Writes a value for people and reports: secrets as <see cref="SecretText"/>, unknowns as <see cref="UnknownText"/>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.IsSecret)
        {
            writer.WriteStringValue(SecretText);
            return;
        }

        switch (value.Kind)
        {
            case PropertyKind.Null: writer.WriteNullValue(); break;
            case PropertyKind.Bool: writer.WriteBooleanValue(value.Bool!.Value); break;
            case PropertyKind.Number: WriteNumber(writer, value.Number!.Value); break;
            case PropertyKind.String: writer.WriteStringValue(value.Text); break;
            case PropertyKind.Unknown: writer.WriteStringValue(UnknownText); break;
            case PropertyKind.List:
                writer.WriteStartArray();
                foreach (var element in value.List!) Write(writer, element);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                foreach (var (name, member) in value.Map ?? value.Fields!)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number)) writer.WriteNumberValue(number);
        else writer.WriteStringValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

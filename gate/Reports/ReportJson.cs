using System.Text;
using System.Text.Json;
using Pulumi.Protocol;

namespace Platform.Gate.Reports;

/// <summary>Property values as the JSON of reports: secrets and unknowns are named, not shown.</summary>
internal static class ReportJson
{
    public static string Text(PropertyValue value) => Encoding.UTF8.GetString(Bytes(value));

    public static JsonElement Element(PropertyValue value)
    {
        using var document = JsonDocument.Parse(Bytes(value));
        return document.RootElement.Clone();
    }

    private static byte[] Bytes(PropertyValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) PropertyJson.Write(writer, value);
        return stream.ToArray();
    }
}

using System.Text;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Gate.Tests.Sources;

/// <summary>Reads text as a file, and says what came of it.</summary>
internal static class Files
{
    public static readonly IReadOnlyDictionary<string, string> NoEnvironment = new Dictionary<string, string>();

    public static StackSource Read(string text, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return StackFile.Read(stream, "stack.json", environment ?? NoEnvironment);
    }

    public static string Refusal(string text) => Assert.Throws<InputException>(() => Read(text)).Message;

    /// <summary>A deployment of the given resources, each a JSON object.</summary>
    public static string Export(params string[] resources) =>
        $$"""{ "version": 3, "deployment": { "manifest": {}, "resources": [ {{string.Join(",", resources)}} ] } }""";

    /// <summary>A bucket with the given members after its urn and type.</summary>
    public static string Bucket(string members, string name = "logs") =>
        $$"""{ "urn": "urn:pulumi:dev::app::aws:s3/bucket:Bucket::{{name}}", "custom": true, "type": "aws:s3/bucket:Bucket" {{(members.Length > 0 ? ", " + members : "")}} }""";

    public static string Json(PropertyValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            PropertyJson.Write(writer, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

using System.Text.Json;

namespace Pulumi.Aws.Tests;

/// <summary>The files of sdk/Pulumi.Aws/schema as they are committed.</summary>
internal static class SchemaFiles
{
    public static JsonElement Aws { get; } = JsonDocument.Parse(Read("aws.json")).RootElement;

    /// <summary>The lines of resources.txt: kind, token, twins.</summary>
    public static IReadOnlyList<string[]> List { get; } =
    [
        .. Read("resources.txt").Split('\n')
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0),
    ];

    public static string Read(string name)
    {
        using var stream = typeof(SchemaFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Every row of a property, with the key of what it belongs to.</summary>
    public static IEnumerable<(string Owner, string Name, JsonElement Row)> Properties() =>
        from owner in Owners()
        from property in owner.Rows.EnumerateObject()
        select (owner.Key, property.Name, property.Value);

    private static IEnumerable<(string Key, JsonElement Rows)> Owners() =>
    [
        .. Aws.GetProperty("resources").EnumerateObject().Select(item => (item.Name, item.Value.GetProperty("properties"))),
        .. Aws.GetProperty("functions").EnumerateObject().Select(item => (item.Name, item.Value.GetProperty("properties"))),
        .. Aws.GetProperty("types").EnumerateObject().Select(item => (item.Name, item.Value)),
    ];
}

using System.Text.Json.Nodes;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Infra.Tests;

/// <summary>The stacks of this repository, run in the embedded engine once for all tests.</summary>
public sealed class Stacks : IAsyncLifetime
{
    private readonly Dictionary<string, StackSource> _sources = new(StringComparer.Ordinal);

    public static string Root { get; } = FindRoot();

    /// <summary>What AWS would compute stays unknown, as in the preview of a new stack: what is tested is what the programs say.</summary>
    public static PreviewOptions Options { get; } = new() { Outputs = OutputMode.Unknown };

    public IReadOnlyCollection<StackSource> All => _sources.Values;

    public StackSource this[string name] => _sources[name];

    public static PulumiProject Project(string name) => PulumiProject.Read(Path.Combine(Root, "infra", name));

    public async Task InitializeAsync()
    {
        foreach (var project in (string[])["foundation", "service"])
        {
            var preview = new ProgramPreview(Project(project), Options);
            foreach (var source in await Task.WhenAll(preview.RunAsync("dev"), preview.RunAsync("prod"))) _sources[source.Name] = source;
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "gate.yaml"))) directory = directory.Parent!;
        return directory.FullName;
    }
}

[CollectionDefinition(Name)]
public sealed class StacksCollection : ICollectionFixture<Stacks>
{
    public const string Name = "stacks";
}

/// <summary>Finds a resource, and reads its inputs as JSON.</summary>
internal static class Reading
{
    public static JsonNode Inputs(this StackSource stack, string type, string name) =>
        Json(Assert.Single(stack.Resources, resource => resource.Inputs.Type == type && resource.Inputs.Name == name));

    public static IReadOnlyList<(string Name, JsonNode Inputs)> Each(this StackSource stack, string type) =>
        [.. stack.Resources.Where(resource => resource.Inputs.Type == type).Select(resource => (resource.Inputs.Name, Json(resource)))];

    public static JsonNode Json(this StackResource resource) => JsonNode.Parse(PlainJson.Write(resource.Inputs.Properties))!;

    /// <summary>The statements of a policy document, which is JSON inside JSON.</summary>
    public static IReadOnlyList<JsonNode> Statements(this JsonNode? document) => [.. JsonNode.Parse((string)document!)!["Statement"]!.AsArray().Select(statement => statement!)];

    public static string[] Texts(this JsonNode? node) => node is JsonArray array ? [.. array.Select(element => (string)element!)] : [(string)node!];
}

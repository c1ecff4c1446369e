using System.Text.Json.Nodes;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Infra.Tests;

/// <summary>
/// The stacks of this repository, run in the embedded engine once for all tests. The build of the tests builds the programs, so that
/// they are run as they are; that the engine builds them itself is tested where the engine is.
/// </summary>
public sealed class Stacks : IAsyncLifetime
{
    private static readonly string[] Projects = ["foundation", "service"];
    private static readonly DirectoryInfo Prebuilt = Directory.CreateTempSubdirectory("stacks-");
    private readonly Dictionary<string, StackSource> _sources = new(StringComparer.Ordinal);

    public static string Root { get; } = FindRoot();

    /// <summary>What AWS would compute stays unknown, as in the preview of a new stack: what is tested is what the programs say.</summary>
    public static PreviewOptions Options { get; } = new() { Outputs = OutputMode.Unknown };

    public IReadOnlyCollection<StackSource> All => _sources.Values;

    public StackSource this[string name] => _sources[name];

    internal static PulumiProject Project(string name) => PulumiProject.Read(Path.Combine(Prebuilt.FullName, name));

    public async Task InitializeAsync()
    {
        foreach (var project in Projects) Prepare(project);
        foreach (var project in Projects)
        {
            var preview = new ProgramPreview(Project(project), Options);
            foreach (var source in await Task.WhenAll(preview.RunAsync("dev"), preview.RunAsync("prod"))) _sources[source.Name] = source;
        }
    }

    public Task DisposeAsync()
    {
        Prebuilt.Delete(recursive: true);
        return Task.CompletedTask;
    }

    // The project's own files, with its program named instead of built.
    private static void Prepare(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = char.ToUpperInvariant(project[0]) + project[1..];
        var binary = Path.Combine(Root, "artifacts", "bin", program, configuration, project + ".dll");
        var folder = Prebuilt.CreateSubdirectory(project).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "infra", project), "*.yaml"))
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), File.ReadAllText(file).Replace("\nruntime: dotnet\n", $"\nruntime: {{ name: dotnet, options: {{ binary: \"{binary}\" }} }}\n", StringComparison.Ordinal));
    }

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

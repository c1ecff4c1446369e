using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>A Pulumi project: what its <c>Pulumi.yaml</c> says.</summary>
public sealed record PulumiProject
{
    private static readonly string[] FileNames = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

    /// <summary>The directory of <c>Pulumi.yaml</c>.</summary>
    public required string Directory { get; init; }

    /// <summary>The path of <c>Pulumi.yaml</c>.</summary>
    public required string File { get; init; }

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>The language runtime: <c>dotnet</c>, <c>nodejs</c>, <c>yaml</c> and so on.</summary>
    public required string Runtime { get; init; }

    /// <summary>The options of the runtime.</summary>
    public PropertyMap RuntimeOptions { get; init; } = PropertyMap.Empty;

    /// <summary>Where the program is, relative to <see cref="Directory"/>: a file or a directory; null when it is the directory itself.</summary>
    public string? Main { get; init; }

    /// <summary>The directory of the stacks' configuration files.</summary>
    public required string StackDirectory { get; init; }

    /// <summary>The whole of <c>Pulumi.yaml</c>.</summary>
    public required PropertyMap Content { get; init; }

    /// <summary>The program's directory.</summary>
    public string ProgramDirectory => Main is null ? Directory
        : System.IO.Directory.Exists(MainPath) ? MainPath
        : Path.GetDirectoryName(MainPath) ?? Directory;

    /// <summary>What is handed to the runtime to run: a file's name, or <c>.</c> for the program's directory.</summary>
    public string EntryPoint => Main is null || System.IO.Directory.Exists(MainPath) ? "." : Path.GetFileName(MainPath);

    private string MainPath => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Main ?? ".", Directory));

    /// <summary>The names of the stacks that have a configuration file, sorted.</summary>
    public IReadOnlyList<string> Stacks()
    {
        if (!System.IO.Directory.Exists(StackDirectory)) return [];
        return [.. System.IO.Directory.EnumerateFiles(StackDirectory, "Pulumi.*")
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name.StartsWith("Pulumi.", StringComparison.Ordinal))
            .Select(name => name["Pulumi.".Length..])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The path of a stack's configuration file; null when there is none.</summary>
    public string? StackFile(string stack)
    {
        var name = $"Pulumi.{stack.Replace('/', '-')}";
        return new[] { ".yaml", ".yml", ".json" }.Select(extension => Path.Combine(StackDirectory, name + extension)).FirstOrDefault(System.IO.File.Exists);
    }

    /// <summary>Reads the project of a directory.</summary>
    /// <param name="directory">A directory with a <c>Pulumi.yaml</c>.</param>
    /// <exception cref="InputException">There is none, or it is not one.</exception>
    public static PulumiProject Read(string directory)
    {
        directory = Path.GetFullPath(directory);
        if (!System.IO.Directory.Exists(directory)) throw ProjectErrors.NoDirectory(directory);
        var file = FileNames.Select(name => Path.Combine(directory, name)).FirstOrDefault(System.IO.File.Exists)
            ?? throw ProjectErrors.NoProjectFile(directory);
        var node = YamlFile.ReadNode(file) ?? throw ProjectErrors.Empty(file);
        var content = YamlFile.ToValue(node, file).Map ?? throw ProjectErrors.NotAProject(file);
        var runtime = content["runtime"];

        return new PulumiProject
        {
            Directory = directory,
            File = file,
            Name = Text(content, "name") ?? throw ProjectErrors.Without(file, "name", "name: my-service"),
            Runtime = runtime?.Text ?? runtime?.Map?["name"]?.Text ?? throw ProjectErrors.Without(file, "runtime", "runtime: dotnet"),
            RuntimeOptions = runtime?.Map?["options"]?.Map ?? PropertyMap.Empty,
            Main = Text(content, "main") is { Length: > 0 } main ? main : null,
            StackDirectory = Path.GetFullPath(Text(content, "stackConfigDir") ?? Text(content, "config") ?? ".", directory),
            Content = content,
        };
    }

    private static string? Text(PropertyMap content, string name) => content[name]?.Text;
}

using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// Finds out how a policy pack is started: by itself when it is an executable, else as the language host of its runtime starts it
/// (pulumi/pulumi, pkg/resource/plugin/analyzer_plugin.go).
/// </summary>
internal sealed class PackLauncher(string path, PluginPackOptions options)
{
    private static readonly string[] FileNames = ["PulumiPolicy.yaml", "PulumiPolicy.yml", "PulumiPolicy.json"];

    /// <summary>The directory of <c>PulumiPolicy.yaml</c>, or of the executable.</summary>
    public string Directory { get; } = File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : Path.GetFullPath(path);

    /// <summary>What <c>PulumiPolicy.yaml</c> says; empty when an executable has none beside it.</summary>
    public PropertyMap Description { get; private set; } = PropertyMap.Empty;

    /// <summary>The process to start, the engine's address being its argument.</summary>
    public async Task<ProgramStart> PrepareAsync(string engineAddress, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) && !System.IO.Directory.Exists(path)) throw PackErrors.Missing(path);
        var file = FileNames.Select(name => Path.Combine(Directory, name)).FirstOrDefault(File.Exists);
        if (file is not null && YamlFile.ReadNode(file) is { } node) Description = YamlFile.ToValue(node, file).Map ?? PropertyMap.Empty;
        if (File.Exists(path)) return Executables.IsExecutable(path) ? Start(Path.GetFullPath(path), [engineAddress]) : throw PackErrors.NotExecutable(path);

        if (file is null) throw PackErrors.NoPolicyFile(path);
        var runtime = Description["runtime"];
        var settings = runtime?.Map?["options"]?.Map ?? PropertyMap.Empty;
        return (runtime?.Text ?? runtime?.Map?["name"]?.Text) switch
        {
            null or "" => throw PackErrors.NoRuntime(file),
            "nodejs" => Node(settings, engineAddress),
            "dotnet" => await DotnetAsync(settings, engineAddress, cancellationToken).ConfigureAwait(false),
            "python" => Python(settings, engineAddress),
            var other => Plugin(other, settings, engineAddress),
        };
    }

    private ProgramStart Node(PropertyMap settings, string engineAddress)
    {
        var node = Executables.Find("node", options.Environment) ?? throw PackErrors.NoNode(Directory);
        var runner = NodeModules.Find(Directory, "@pulumi/pulumi/cmd/run-policy-pack") ?? throw PackErrors.NoNodeSdk(Directory);
        var arguments = (settings["nodeargs"]?.Text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // @pulumi/policy reads its version from the package.json of the working directory.
        return Start(node, [.. arguments, runner, engineAddress, Directory]) with { WorkingDirectory = Directory };
    }

    private async Task<ProgramStart> DotnetAsync(PropertyMap settings, string engineAddress, CancellationToken cancellationToken)
    {
        var dotnet = Executables.Find("dotnet", options.Environment);
        if (settings["binary"]?.Text is { Length: > 0 } binary)
        {
            // The host takes the path as it stands, from the program's directory; from the pack's own is what people mean.
            var full = new[] { WorkingDirectory, Directory }.Select(directory => Path.GetFullPath(binary, directory)).FirstOrDefault(File.Exists) ?? binary;
            return binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
                ? Start(dotnet ?? throw PackErrors.NoDotnet(Directory), [full, engineAddress])
                : Start(full, [engineAddress]);
        }

        if (dotnet is null) throw PackErrors.NoDotnet(Directory);
        var file = DotnetBuild.ProjectFiles(Directory) is [var only] ? only : throw PackErrors.ProjectFiles(Directory);
        var build = options.Builds.GetOrAdd(file, _ => new(() => DotnetBuild.RunAsync(dotnet, file, options.Environment, build: true, options.Output, cancellationToken)));
        var built = await build.Value.ConfigureAwait(false);
        if (built.Command is null) throw PackErrors.BuildFailed(Directory, built.Output);
        var start = Start(built.Command, [.. built.Arguments, engineAddress]);
        var environment = new Dictionary<string, string>(start.Environment);
        if (DotnetBuild.Root(dotnet) is { } root) environment.TryAdd("DOTNET_ROOT", root);
        return start with { Environment = environment };
    }

    private ProgramStart Python(PropertyMap settings, string engineAddress)
    {
        var environment = settings["virtualenv"]?.Text is { Length: > 0 } given ? Path.GetFullPath(given, Directory) : Path.Combine(Directory, "venv");
        var python = Path.Combine(environment, "bin", "python");
        if (!File.Exists(python)) python = Executables.Find("python3", options.Environment) ?? Executables.Find("python", options.Environment) ?? throw PackErrors.NoPython(Directory);
        return Start(python, ["-u", "-m", "pulumi.policy", engineAddress, Directory]) with { WorkingDirectory = Directory };
    }

    private ProgramStart Plugin(string runtime, PropertyMap settings, string engineAddress)
    {
        var plugin = Executables.Find($"pulumi-analyzer-policy-{runtime}", options.Environment) ?? throw PackErrors.UnknownRuntime(Directory, runtime);
        var arguments = settings.Select(setting => $"-{setting.Key}={setting.Value.Text ?? PlainJson.Write(setting.Value)}");
        return Start(plugin, [.. arguments, engineAddress, "."]) with { WorkingDirectory = Directory };
    }

    private string WorkingDirectory => options.ProgramDirectory ?? Directory;

    private ProgramStart Start(string fileName, IReadOnlyList<string> arguments) => new()
    {
        FileName = fileName,
        Arguments = arguments,
        WorkingDirectory = WorkingDirectory,
        Environment = ProgramEnvironment.Of(options.Environment),
    };
}

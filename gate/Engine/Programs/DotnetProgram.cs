using System.Globalization;
using System.Text.Json;

namespace Platform.Gate.Engine;

/// <summary>A .NET program, built from source or prebuilt, run as Pulumi's language host runs it (pulumi/pulumi-dotnet, pulumi-language-dotnet).</summary>
internal sealed class DotnetProgram : ProcessProgram
{
    private readonly string _fileName;
    private readonly IReadOnlyList<string> _arguments;
    private readonly string? _dotnetRoot;

    private DotnetProgram(string fileName, IReadOnlyList<string> arguments, string? dotnetRoot)
    {
        _fileName = fileName;
        _arguments = arguments;
        _dotnetRoot = dotnetRoot;
    }

    /// <summary>Builds the program, unless its options name a binary.</summary>
    public static async Task<DotnetProgram> BuildAsync(PulumiProject project, PreviewOptions options, CancellationToken cancellationToken)
    {
        var dotnet = Executables.Find("dotnet", options.Environment);
        if (project.RuntimeOptions["binary"]?.Text is { Length: > 0 } binary) return Prebuilt(project, Path.GetFullPath(binary, project.Directory), dotnet);

        if (dotnet is null) throw ProgramErrors.NoDotnet(project);
        var file = ProjectFile(project);
        var start = new ProgramStart
        {
            FileName = dotnet,
            // The properties are what `dotnet run --no-build` would ask for; asking with the build saves its second evaluation.
            Arguments = ["build", file, "-t:Build", "-getProperty:RunCommand", "-getProperty:RunArguments", "-nologo"],
            WorkingDirectory = project.ProgramDirectory,
            Environment = BuildEnvironment(options),
        };
        var (exitCode, output, errors) = await ProgramProcess.RunAsync(start, options.ProgramOutput, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0 || RunCommand(output) is not var (command, arguments)) throw ProgramErrors.BuildFailed(project, errors.Length > 0 ? errors : output);
        return new(command, arguments, Root(dotnet));
    }

    protected override ProgramStart StartOf(PreviewDeployment deployment, string engineAddress)
    {
        var environment = ProgramEnvironment.Of(deployment.Options);
        if (_dotnetRoot is not null) environment.TryAdd("DOTNET_ROOT", _dotnetRoot);
        environment["PULUMI_MONITOR"] = engineAddress;
        environment["PULUMI_ENGINE"] = engineAddress;
        environment["PULUMI_PROJECT"] = deployment.Project.Name;
        environment["PULUMI_STACK"] = deployment.Stack;
        environment["PULUMI_ORGANIZATION"] = deployment.Options.Organization;
        environment["PULUMI_ROOT_DIRECTORY"] = deployment.Project.Directory;
        environment["PULUMI_PWD"] = deployment.Project.ProgramDirectory;
        environment["PULUMI_DRY_RUN"] = "true";
        environment["PULUMI_QUERY_MODE"] = "false";
        environment["PULUMI_PARALLEL"] = deployment.Options.Parallel.ToString(CultureInfo.InvariantCulture);
        environment["PULUMI_CONFIG"] = ProgramEnvironment.ConfigJson(deployment.Configuration);
        environment["PULUMI_CONFIG_SECRET_KEYS"] = ProgramEnvironment.SecretKeysJson(deployment.Configuration);
        return new ProgramStart { FileName = _fileName, Arguments = _arguments, WorkingDirectory = deployment.Project.ProgramDirectory, Environment = environment };
    }

    private static DotnetProgram Prebuilt(PulumiProject project, string binary, string? dotnet)
    {
        if (!File.Exists(binary)) throw ProgramErrors.NoBinary(project, binary);
        if (!binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) return new(binary, [], dotnet is null ? null : Root(dotnet));
        return new(dotnet ?? throw ProgramErrors.NoDotnet(project), [binary], null);
    }

    private static string ProjectFile(PulumiProject project)
    {
        var directory = project.ProgramDirectory;
        var files = Directory.EnumerateFiles(directory)
            .Where(path => Path.GetExtension(path) is ".csproj" or ".fsproj" or ".vbproj")
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files is [var only] ? only : throw ProgramErrors.ProjectFiles(project, files);
    }

    // A build server that outlived the gate would hold its output open, and nobody asked for one.
    private static Dictionary<string, string> BuildEnvironment(PreviewOptions options)
    {
        var environment = ProgramEnvironment.Of(options);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["UseSharedCompilation"] = "false";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "false";
        environment["DOTNET_NOLOGO"] = "true";
        return environment;
    }

    private static (string Command, string[] Arguments)? RunCommand(string output)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            var properties = document.RootElement.GetProperty("Properties");
            var command = properties.GetProperty("RunCommand").GetString();
            return string.IsNullOrEmpty(command) ? null : (command, CommandLine.Split(properties.GetProperty("RunArguments").GetString() ?? string.Empty));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Root(string dotnet) => Path.GetDirectoryName(File.ResolveLinkTarget(dotnet, returnFinalTarget: true)?.FullName ?? dotnet);
}

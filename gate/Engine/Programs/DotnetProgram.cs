using System.Globalization;

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
        var files = DotnetBuild.ProjectFiles(project.ProgramDirectory);
        if (files is not [var file]) throw ProgramErrors.ProjectFiles(project, files);
        var (command, arguments, output) = await DotnetBuild.RunAsync(dotnet, file, options.Environment, options.Build, options.ProgramOutput, cancellationToken).ConfigureAwait(false);
        if (command is null) throw ProgramErrors.BuildFailed(project, output);
        return options.Build || File.Exists(command) ? new(command, arguments, DotnetBuild.Root(dotnet)) : throw ProgramErrors.NotBuilt(project, command);
    }

    protected override ProgramStart StartOf(PreviewDeployment deployment, string engineAddress)
    {
        var environment = ProgramEnvironment.Of(deployment.Options.Environment);
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
        if (!binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) return new(binary, [], dotnet is null ? null : DotnetBuild.Root(dotnet));
        return new(dotnet ?? throw ProgramErrors.NoDotnet(project), [binary], null);
    }
}

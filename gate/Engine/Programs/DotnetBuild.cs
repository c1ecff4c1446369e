using System.Text.Json;

namespace Platform.Gate.Engine;

/// <summary>Builds a .NET project and finds out how it is run.</summary>
internal static class DotnetBuild
{
    /// <summary>The project files of a directory.</summary>
    public static string[] ProjectFiles(string directory) =>
        [.. Directory.EnumerateFiles(directory).Where(path => Path.GetExtension(path) is ".csproj" or ".fsproj" or ".vbproj").Order(StringComparer.Ordinal)];

    /// <summary>Builds a project. What it is run with is what <c>dotnet run --no-build</c> would ask for; asking with the build saves a second evaluation.</summary>
    /// <param name="dotnet">The <c>dotnet</c> to use.</param>
    /// <param name="projectFile">The project.</param>
    /// <param name="environment">The user's environment.</param>
    /// <param name="build">Whether to build; otherwise it is only asked how the project is run.</param>
    /// <param name="passOn">Where the output goes as it comes.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <returns>The command and its arguments; no command, and what the build said, when it failed.</returns>
    public static async Task<(string? Command, string[] Arguments, string Output)> RunAsync(
        string dotnet, string projectFile, IReadOnlyDictionary<string, string> environment, bool build, TextWriter? passOn, CancellationToken cancellationToken)
    {
        var start = new ProgramStart
        {
            FileName = dotnet,
            Arguments = [.. build ? ["build", projectFile, "-t:Build"] : (string[])["msbuild", projectFile], "-getProperty:RunCommand", "-getProperty:RunArguments", "-nologo"],
            WorkingDirectory = Path.GetDirectoryName(projectFile)!,
            Environment = BuildEnvironment(environment),
        };
        var (exitCode, output, errors) = await ProgramProcess.RunAsync(start, passOn, cancellationToken).ConfigureAwait(false);
        return exitCode == 0 && RunCommand(output) is var (command, arguments) ? (command, arguments, output) : (null, [], errors.Length > 0 ? errors : output);
    }

    /// <summary>Where the runtime of a <c>dotnet</c> is, for executables that look for it.</summary>
    public static string? Root(string dotnet) => Path.GetDirectoryName(File.ResolveLinkTarget(dotnet, returnFinalTarget: true)?.FullName ?? dotnet);

    // A build server that outlived the gate would hold its output open, and nobody asked for one.
    private static Dictionary<string, string> BuildEnvironment(IReadOnlyDictionary<string, string> user)
    {
        var environment = ProgramEnvironment.Of(user);
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
}

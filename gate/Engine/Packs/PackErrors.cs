using Platform.Gate.Sources;

namespace Platform.Gate.Engine;

/// <summary>What a user is told of a policy pack that cannot be started, or breaks.</summary>
internal static class PackErrors
{
    public static InputException Missing(string path) =>
        new($"{Shown.Path(path)} does not exist. Name the directory of a policy pack, or its executable, with --policy-pack.");

    public static InputException NoPolicyFile(string directory) =>
        new($"{Shown.Path(directory)} has no PulumiPolicy.yaml, so it is not a policy pack. Write one, such as `runtime: dotnet`, or name another directory with --policy-pack.");

    public static InputException NoRuntime(string file) =>
        new($"{Shown.Path(file)} names no runtime. Add one, such as `runtime: dotnet`.");

    public static InputException NotExecutable(string path) =>
        new($"{Shown.Path(path)} is not executable. Run `chmod +x {Shown.Path(path)}`, or name the directory of a policy pack.");

    public static InputException NoNode(string directory) =>
        new($"The policy pack {Shown.Path(directory)} has runtime nodejs, and there is no node on the PATH. Install Node.js 22 or later.");

    public static InputException NoNodeSdk(string directory) =>
        new($"The policy pack {Shown.Path(directory)} has no node_modules/@pulumi/pulumi. Run `npm ci` there first.");

    public static InputException NoDotnet(string directory) =>
        new($"The policy pack {Shown.Path(directory)} has runtime dotnet, and there is no dotnet on the PATH. Install the .NET SDK, or name a prebuilt pack with `binary` in its runtime's options.");

    public static InputException ProjectFiles(string directory) =>
        new($"The policy pack {Shown.Path(directory)} must have one .csproj, .fsproj or .vbproj.");

    public static InputException BuildFailed(string directory, string output) =>
        new($"The policy pack {Shown.Path(directory)} does not build. Mend what `dotnet build` says:\n{output.Trim()}");

    public static InputException NoPython(string directory) =>
        new($"The policy pack {Shown.Path(directory)} has runtime python, and there is neither a virtual environment nor python3 on the PATH. Run `pulumi install` there first.");

    public static InputException UnknownRuntime(string directory, string runtime) =>
        new($"The policy pack {Shown.Path(directory)} has runtime {runtime}, and there is no pulumi-analyzer-policy-{runtime} on the PATH. Install that plugin.");

    public static InputException Configuration(string pack, string policy, string problem) =>
        new($"The configuration of policy {policy} of the pack {pack} is wrong: {problem}. Mend the file given with --policy-pack-config.");

    public static InputException TakesNoConfiguration(string pack) =>
        new($"The policy pack {pack} takes no configuration. Leave out its --policy-pack-config.");

    public static PackFailedException DidNotStart(string pack, string reason) => new($"The policy pack {pack} did not start: {reason}");

    public static PackFailedException NoPort(string pack, string line) =>
        new($"The policy pack {pack} wrote `{Shown.Line(line, 80)}` where its port was expected. The first line on its standard output must be the port and nothing else.");

    public static PackFailedException TooSlow(string pack, string call, TimeSpan limit) =>
        new($"The policy pack {pack} did not answer {call} within {limit.TotalSeconds:0.#} seconds.");

    public static PackFailedException Died(string pack, string call, string lastWords) =>
        new($"The policy pack {pack} ended while it was asked for {call}{(lastWords.Length > 0 ? $": {lastWords}" : ".")}");

    public static PackFailedException Answered(string pack, string call, string detail, Exception inner) =>
        new($"The policy pack {pack} answered {call} with an error: {Shown.Line(detail)}", inner);

    public static PackFailedException Garbage(string pack, string call, string detail) =>
        new($"The policy pack {pack} answered {call} with what cannot be read: {Shown.Line(detail)}");
}

using Platform.Gate.Sources;

namespace Platform.Gate.Engine;

/// <summary>What a user is told when a program cannot be run, or fails.</summary>
internal static class ProgramErrors
{
    public static InputException NoNode(PulumiProject project) =>
        new($"{Shown.Path(project.File)} has runtime nodejs, and there is no node on the PATH. Install Node.js 22 or later.");

    public static InputException NoNodeSdk(PulumiProject project) =>
        new($"{Shown.Path(project.ProgramDirectory)} has no node_modules/@pulumi/pulumi. Run `npm ci` (or the install command of its package manager) there first.");

    public static InputException NoDotnet(PulumiProject project) =>
        new($"{Shown.Path(project.File)} has runtime dotnet, and there is no dotnet on the PATH. Install the .NET SDK.");

    public static InputException NoBinary(PulumiProject project, string binary) =>
        new($"{Shown.Path(project.File)} names the binary {Shown.Path(binary)}, which does not exist. Build it first, or take `binary` out of the runtime's options.");

    public static InputException ProjectFiles(PulumiProject project, IReadOnlyList<string> files) => files.Count == 0
        ? new($"{Shown.Path(project.ProgramDirectory)} has no .csproj, .fsproj or .vbproj. Name the program's directory with `main` in {Shown.Path(project.File)}.")
        : new($"{Shown.Path(project.ProgramDirectory)} has {files.Count} project files ({string.Join(", ", files.Select(Path.GetFileName))}). Leave one.");

    public static InputException BuildFailed(PulumiProject project, string output) =>
        new($"The program in {Shown.Path(project.ProgramDirectory)} does not build. Mend what `dotnet build` says:\n{output.Trim()}");

    public static InputException NotBuilt(PulumiProject project, string command) =>
        new($"The program in {Shown.Path(project.ProgramDirectory)} has not been built: there is no {Shown.Path(command)}. Leave out --no-build.");

    public static InputException CannotStart(string fileName, Exception exception) =>
        new($"{fileName} cannot be started: {exception.Message}", exception);

    public static string Failed(PulumiProject project, string stack, int exitCode, string? reason) =>
        $"The program in {Shown.Path(project.ProgramDirectory)} failed for stack {stack} with exit code {exitCode}"
        + (reason is null ? ". Run it with --verbose to see its output." : $": {Sentence(reason)} Mend the program; --verbose shows all it printed.");

    public static string LoggedError(PulumiProject project, string stack, string reason) =>
        $"The program in {Shown.Path(project.ProgramDirectory)} failed for stack {stack}: {Sentence(reason)} Mend the program; --verbose shows where it failed.";

    public static string Refused(PulumiProject project, string stack, string reason) =>
        $"The program in {Shown.Path(project.ProgramDirectory)} made a request that was refused for stack {stack}: {reason}";

    /// <summary>What may have been the cause: a program that takes a result for granted.</summary>
    public static string UnansweredInvokes(IReadOnlyList<string> tokens) => tokens.Count == 0
        ? string.Empty
        : $" It had called {string.Join(", ", tokens)}, whose result is unknown here; if it takes that result for granted, give one with --invokes FILE.";

    public static string NothingRegistered(PulumiProject project, string stack) =>
        $"The program in {Shown.Path(project.ProgramDirectory)} ended for stack {stack} without registering anything. A Pulumi program must register its stack: "
        + "in C# return `Deployment.RunAsync(...)` from Main; in TypeScript do not call process.exit.";

    public static string EndedEarly(PulumiProject project, string stack) =>
        $"The program in {Shown.Path(project.ProgramDirectory)} ended for stack {stack} before its stack was complete, though with exit code 0. Do not end the process inside the program.";

    public static string TimedOut(PulumiProject project, string stack, TimeSpan timeout) =>
        $"The program in {Shown.Path(project.ProgramDirectory)} did not end for stack {stack} within {timeout.TotalSeconds:0.#} seconds and was killed. Give it longer with --timeout, or find what it waits for.";

    private static string Sentence(string text) => text is [.., '.' or '!' or '?' or '…'] ? text : $"{text}.";
}

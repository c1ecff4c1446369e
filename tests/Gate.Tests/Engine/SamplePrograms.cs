using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Gate.Tests.Engine;

/// <summary>Runs the programs of <c>tests/programs</c>, and small ones made by a test, with the real SDKs.</summary>
internal static class SamplePrograms
{
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The environment of the tests, with TypeScript not checked but only compiled, which is what takes the time, and .NET programs built in the
    /// configuration of the tests, so that what they are made of is there already.
    /// </summary>
    public static PreviewOptions Options { get; } = With(
        ("PULUMI_NODEJS_TRANSPILE_ONLY", "true"),
        ("Configuration", new DirectoryInfo(AppContext.BaseDirectory).Name == "release" ? "Release" : "Debug"));

    public static PreviewOptions With(string variable, string value) => With((variable, value));

    private static PreviewOptions With(params (string Name, string Value)[] variables)
    {
        var options = new PreviewOptions();
        var environment = new Dictionary<string, string>(options.Environment);
        foreach (var (name, value) in variables) environment[name] = value;
        return options with { Environment = environment };
    }

    public static Task<StackSource> PreviewAsync(string program, string stack = "dev", PreviewOptions? options = null) =>
        PreviewDirectoryAsync(Path.Combine(Root, program), stack, options);

    public static Task<StackSource> PreviewDirectoryAsync(string directory, string stack = "dev", PreviewOptions? options = null) =>
        new ProgramPreview(PulumiProject.Read(directory), options ?? Options).RunAsync(stack);

    /// <summary>Runs a JavaScript program of one file, beside the others so that it finds their SDK.</summary>
    public static async Task<StackSource> PreviewJavaScriptAsync(string source, PreviewOptions? options = null, string config = "")
    {
        using var program = new JavaScriptProgram(source, config);
        return await PreviewDirectoryAsync(program.Directory, "dev", options);
    }

    public static async Task<string> RefusalAsync(string source, PreviewOptions? options = null) =>
        (await Assert.ThrowsAsync<InputException>(() => PreviewJavaScriptAsync(source, options))).Message;

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var programs = Path.Combine(directory.FullName, "tests", "programs");
            if (!File.Exists(Path.Combine(programs, "package.json"))) continue;
            Assert.True(Directory.Exists(Path.Combine(programs, "node_modules")), $"Run `npm ci` in {programs} first.");
            return programs;
        }

        throw new DirectoryNotFoundException("tests/programs is not above the tests.");
    }
}

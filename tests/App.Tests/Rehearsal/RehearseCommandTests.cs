using Platform.Gate.Commands;

namespace Platform.App.Tests.Rehearsal;

/// <summary>The command itself, on stacks that are written in YAML so that nothing is built.</summary>
public sealed class RehearseCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rehearse-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Shows_that_one_task_with_a_maximum_of_100_percent_can_never_be_replaced()
    {
        var (exitCode, page) = await RunAsync("{ desiredCount: 1, deploymentMaximumPercent: 100 }", "{}");
        Assert.Equal(1, exitCode);
        Assert.Contains("of 1 wanted, 1 must stay healthy (100 %) and 1 may run (100 %): that leaves no room", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg class=\"rollout\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_for_a_deregistration_delay_shorter_than_the_longest_request_and_draws_what_was_lost()
    {
        var (exitCode, page) = await RunAsync("{ desiredCount: 2 }", "{ deregistrationDelay: 5, healthCheck: { path: /readyz, interval: 10, unhealthyThreshold: 3 } }", "--scenario", "release");
        Assert.Equal(1, exitCode);
        Assert.Contains("a deregistration delay of 5 s cuts requests that take 15 s", page, StringComparison.Ordinal);
        Assert.Contains("FAILED release: v1 to v2", page, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"failed\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_a_stack_without_breaker_and_alarms_cannot_rehearse()
    {
        var (_, page) = await RunAsync("{ desiredCount: 1 }", "{}", "--scenario", "exits", "--scenario", "failing");
        Assert.Contains("exits: not rehearsed", page, StringComparison.Ordinal);
        Assert.Contains("failing: not rehearsed", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "sarif")]
    [InlineData("--scenario", "no-such-scenario")]
    [InlineData("--speed", "0")]
    public async Task Refuses_what_it_does_not_know(string option, string value) => Assert.Equal(2, (await RunAsync("{}", "{}", option, value)).ExitCode);

    private async Task<(int ExitCode, string Page)> RunAsync(string service, string target, params string[] more)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Pulumi.yaml"), $$"""
            name: web
            runtime: yaml
            resources:
              targets: { type: aws:lb:TargetGroup, properties: {{target}} }
              task: { type: aws:ecs:TaskDefinition, properties: { family: web, containerDefinitions: "[{\"name\":\"web\"}]" } }
              service: { type: aws:ecs:Service, properties: {{service}} }
            """);
        var page = Path.Combine(_folder.FullName, "page.html");
        var exitCode = await CommandLine.RunAsync(
        [
            "rehearse", "--project", _folder.FullName, "--stack", "dev", "--app", RunningApp.Binary, "--requests", "1000", "--rate", "200", "--format", $"html={page}", .. more,
        ]);
        return (exitCode, File.Exists(page) ? await File.ReadAllTextAsync(page) : string.Empty);
    }
}

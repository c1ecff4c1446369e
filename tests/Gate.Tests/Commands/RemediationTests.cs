using System.Text.Json;

namespace Gate.Tests.Commands;

/// <summary>What policies at level remediate change: told in every report, and written as a patch.</summary>
public sealed class RemediationTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public RemediationTests()
    {
        _directory.Write("shop/Pulumi.yaml", """
            name: shop
            runtime: yaml
            resources:
              images: { type: aws:ecr:Repository, properties: { forceDelete: true } }
              web: { type: aws:ecs:Service, properties: { deploymentCircuitBreaker: { enable: true, rollback: false } } }
            """);
        _directory.Write("shop/Pulumi.dev.yaml", "config: {}\n");
        _directory.Write("levels.json", """{ "all": "disabled", "ecr-no-force-delete": "remediate", "ecs-service-circuit-breaker": "remediate" }""");
    }

    [Fact]
    public async Task Are_findings_that_do_not_block_and_tell_the_difference()
    {
        var run = await GateAsync("--format", "json");

        Assert.True(run.ExitCode == 0, run.All);
        using var report = JsonDocument.Parse(run.Output);
        var findings = report.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(
            ["images remediated forceDelete", "web remediated deploymentCircuitBreaker.rollback"],
            findings.Select(finding => $"{finding.GetProperty("resource").GetProperty("name")} {finding.GetProperty("status")} {finding.GetProperty("path")}"));
        Assert.Equal("""[{"path":"forceDelete","before":true,"after":false}]""", Compact(findings[0].GetProperty("changes")));
        Assert.Equal("""[{"path":"deploymentCircuitBreaker.rollback","before":false,"after":true}]""", Compact(findings[1].GetProperty("changes")));
        Assert.Equal(2, report.RootElement.GetProperty("summary").GetProperty("remediated").GetInt32());
    }

    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Are_told_to_people(string format)
    {
        var run = await GateAsync("--format", format);

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("deploymentCircuitBreaker.rollback was false, is now true", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_written_as_a_patch_of_the_inputs()
    {
        var run = await GateAsync("--remediation-patch", "out/patch.json");

        Assert.True(run.ExitCode == 0, run.All);
        using var patch = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_directory.Path, "out/patch.json")));
        var resources = patch.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(["images", "web"], resources.Select(resource => resource.GetProperty("name").GetString()));
        Assert.Equal("""[{"op":"replace","path":"/forceDelete","value":false}]""", Compact(resources[0].GetProperty("patch")));
        Assert.Equal("""["ecs-service-circuit-breaker"]""", Compact(resources[1].GetProperty("policies")));
        Assert.Equal(["patch.json"], Directory.GetFiles(Path.Combine(_directory.Path, "out")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_patch_that_cannot_be_written_is_told()
    {
        var run = await GateAsync("--remediation-patch", "/dev/full");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error: The patch of the remediations could not be written to /dev/full", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private Task<Tool> GateAsync(params string[] arguments) =>
        Tool.GateAsync(_directory.Path, ["preview", "--project", "shop", "--policy-pack-config", "levels.json", .. arguments]);

    private static string Compact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) element.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}

using System.Text.Json;

namespace Platform.EndToEnd.Tests;

/// <summary>The published gate over whole programs, as a user runs it.</summary>
public sealed class GatePreviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_stacks_of_this_repository_pass()
    {
        var result = await CommandResult.GateAsync(Repository.Root, "preview");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("service/dev", result.Output, StringComparison.Ordinal);
        Assert.Contains("service/prod", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_circuit_breaker_the_gate_names_the_service_the_property_and_the_mend()
    {
        CopyServiceWithout("DeploymentCircuitBreaker = ");
        var result = await CommandResult.GateAsync(Path.Combine(_folder.Path, "infra/service"), "preview", "--stack", "prod");

        Assert.True(result.ExitCode == 1, result.All);
        Assert.Contains("aws:ecs/service:Service", result.Output, StringComparison.Ordinal);
        Assert.Contains("ecs-service-circuit-breaker", result.Output, StringComparison.Ordinal);
        Assert.Contains("deploymentCircuitBreaker.enable is not set, expected true", result.Output, StringComparison.Ordinal);
        Assert.Contains("mend: Set `deploymentCircuitBreaker`", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_mistake_of_a_typescript_program_is_found_at_its_place()
    {
        var findings = await BlockingFindingsAsync("mistakes");

        Assert.Equal(
            [
                "ecr-image-scan-on-push images imageScanningConfiguration.scanOnPush",
                "ecr-no-public-repository gallery ",
                "ecr-policy-no-public-principal images policy.Statement[0].Principal",
                "ecr-tag-immutable images imageTagMutability",
                "ecs-container-no-secret-env web containerDefinitions[0].environment[0].value",
                "ecs-container-readonly-root web containerDefinitions[0].readonlyRootFilesystem",
                "ecs-service-circuit-breaker web deploymentCircuitBreaker.rollback",
                "ecs-service-no-public-ip web networkConfiguration.assignPublicIp",
            ],
            findings.Where(finding => finding.StartsWith("ec", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_program_with_its_mistakes_mended_passes() => Assert.Empty(await BlockingFindingsAsync("mended"));

    public void Dispose() => _folder.Dispose();

    private static async Task<IReadOnlyList<string>> BlockingFindingsAsync(string stack)
    {
        var result = await CommandResult.GateAsync(Repository.PathOf("tests/programs/typescript-mistakes"), "preview", "--stack", stack, "--format", "json");
        Assert.True(result.ExitCode == (stack == "mended" ? 0 : 1), result.All);
        using var report = JsonDocument.Parse(result.Output);
        return
        [
            .. report.RootElement.GetProperty("findings").EnumerateArray()
                .Where(finding => finding.GetProperty("blocks").GetBoolean())
                .Select(finding => $"{finding.GetProperty("policy")} {finding.GetProperty("resource").GetProperty("name")} {finding.GetProperty("path")}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A copy of the service as somebody would have it who took lines out, with everything it builds with.</summary>
    private void CopyServiceWithout(string lineWith)
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "global.json" })
            File.Copy(Repository.PathOf(file), Path.Combine(_folder.Path, file));
        foreach (var directory in new[] { "infra", "sdk" })
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf(directory), "*", SearchOption.AllDirectories))
            {
                var lines = File.ReadAllLines(file).Where(line => directory == "sdk" || !line.Contains(lineWith, StringComparison.Ordinal));
                _folder.Write(Path.GetRelativePath(Repository.Root, file), string.Join('\n', lines));
            }
        }
    }
}

using System.Text.Json.Nodes;

namespace Platform.EndToEnd.Tests.Analyzer;

/// <summary>Packs as they are shipped: native binaries.</summary>
public sealed class PublishedPackTests
{
    [Fact]
    public async Task Judges_a_public_repository()
    {
        Assert.True(File.Exists(Places.PublishedPack), $"{Places.PublishedPack} is not there: run scripts/publish.sh before the tests.");
        var repository = new JsonObject
        {
            ["type"] = "aws:ecrpublic/repository:Repository",
            ["name"] = "web",
            ["urn"] = "urn:pulumi:test::service::aws:ecrpublic/repository:Repository::web",
            ["properties"] = new JsonObject { ["repositoryName"] = "web" },
        };
        var run = await new DrivenPack(Places.PublishedPack, DrivenPack.Engine).RunAsync(
        [
            Calls.Handshake, Calls.ConfigureStack("service"), Calls.GetPluginInfo, Calls.GetAnalyzerInfo,
            Calls.Configure("""{ "ecr-no-public-repository": { "enforcementLevel": 1 } }"""),
            Calls.Remediate((JsonObject)repository.DeepClone()), Calls.Analyze((JsonObject)repository.DeepClone()), Calls.AnalyzeStack(repository), Calls.Cancel,
        ]);

        Assert.All(run.Answers, answer => Assert.Null(answer.Error));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Stderr));
        Assert.Contains(run.Answers[6].Diagnostics, one => one is { Policyname: "ecr-no-public-repository", Enforcementlevel: 1, Severity: 4 });
    }

    [Fact]
    public async Task The_sample_pack_of_the_guide_is_published_and_judges()
    {
        using var folder = new TemporaryFolder();
        var publish = await CommandResult.RunAsync(
            "dotnet", Places.Root, ["publish", "examples/first-pack/FirstPack.csproj", "-c", "Release", "-r", "linux-x64", "--no-restore", "-o", folder.Path, "-v", "quiet"]);
        Assert.True(publish.ExitCode == 0, publish.All);

        var bucket = new JsonObject
        {
            ["type"] = "aws:s3/bucket:Bucket",
            ["name"] = "reports",
            ["urn"] = "urn:pulumi:test::guide::aws:s3/bucket:Bucket::reports",
            ["properties"] = new JsonObject { ["forceDestroy"] = true, ["tags"] = "04da6b54-80e4-46f7-96ec-b56ff0331ba9" },
        };
        var run = await new DrivenPack(Path.Combine(folder.Path, "first-pack"), DrivenPack.Engine).RunAsync(
        [
            Calls.Handshake, Calls.ConfigureStack("guide"), Calls.GetAnalyzerInfo,
            Calls.Configure("""{ "bucket-keeps-objects": { "enforcementLevel": 1 }, "bucket-has-owner": { "enforcementLevel": 1 }, "pack-settings": { "enforcementLevel": 0, "properties": { "undetermined": "mandatory" } } }"""),
            Calls.Analyze((JsonObject)bucket.DeepClone()), Calls.AnalyzeStack(bucket), Calls.Cancel,
        ]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Stderr));
        Assert.Equal([("bucket-has-owner", 1), ("bucket-keeps-objects", 1)], run.Answers[4].Diagnostics.Select(one => (one.Policyname, one.Enforcementlevel)));
        Assert.Contains("known only during the update", run.Answers[4].Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains(run.Answers[5].Diagnostics, one => one.Policyname == "bucket-blocks-public-access");
    }

    [Theory]
    [InlineData("advisory", 0)]
    [InlineData("mandatory", 1)]
    [InlineData("critical", 0)]
    [InlineData("medium", 1)]
    public async Task What_only_the_update_will_tell_has_the_level_that_the_pack_is_told(string undetermined, int level)
    {
        Assert.True(File.Exists(Places.PublishedPack), $"{Places.PublishedPack} is not there: run scripts/publish.sh before the tests.");
        var service = new JsonObject
        {
            ["type"] = "aws:ecs/service:Service",
            ["name"] = "web",
            ["urn"] = "urn:pulumi:test::service::aws:ecs/service:Service::web",
            ["properties"] = new JsonObject { ["deploymentCircuitBreaker"] = "04da6b54-80e4-46f7-96ec-b56ff0331ba9" },
        };
        var run = await new DrivenPack(Places.PublishedPack, DrivenPack.Engine).RunAsync(
        [
            Calls.ConfigureStack("service"),
            Calls.Configure($$"""{ "ecs-service-circuit-breaker": { "enforcementLevel": 1 }, "pack-settings": { "enforcementLevel": 0, "properties": { "undetermined": "{{undetermined}}" } } }"""),
            Calls.Analyze(service), Calls.Cancel,
        ]);

        var diagnostic = Assert.Single(run.Answers[2].Diagnostics, one => one.Policyname == "ecs-service-circuit-breaker");
        Assert.Equal(level, diagnostic.Enforcementlevel);
        Assert.Contains("deploymentCircuitBreaker.enable is known only during the update", diagnostic.Message, StringComparison.Ordinal);
    }
}

using System.Text.Json.Nodes;

namespace Platform.EndToEnd.Tests.Analyzer;

/// <summary>The platform's own pack as it is shipped: a native binary.</summary>
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
}

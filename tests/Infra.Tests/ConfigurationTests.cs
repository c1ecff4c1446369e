using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Infra.Tests;

/// <summary>A configuration that cannot be is refused before anything is registered: the preview has nothing to show then, and fails.</summary>
[Collection(StacksCollection.Name)]
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("containerCPU", "128", "Fargate takes 256")]
    [InlineData("containerMemory", "4096", "512 to 2048 MiB")]
    [InlineData("desiredCount", "0", "two tasks at least")]
    [InlineData("desiredCount", "1", "two tasks at least")]
    [InlineData("maximumCount", "2", "no fewer than the 3 tasks")]
    [InlineData("imageDigest", "latest", "sha256: and 64 hexadecimal digits")]
    [InlineData("containerPort", "70000", "1 to 65535")]
    [InlineData("certificateArn", "", "HTTPS only")]
    [InlineData("alarmEmails", "[\"nobody\"]", "has an @")]
    [InlineData("secrets", "{\"PASSWORD\":\"hunter2\"}", "never a value")]
    public Task The_service_refuses(string key, string value, string reason) => RefusesAsync("service", $"service:{key}", value, reason);

    [Theory]
    [InlineData("foundation:repository", "platform", "OWNER/NAME")]
    [InlineData("foundation:repositoryId", "platform", "numbers")]
    [InlineData("foundation:secretsKeyArn", "alias/pulumi", "swap the key")]
    [InlineData("aws:allowedAccountIds", "[]", "one account of twelve digits")]
    public Task The_foundation_refuses(string key, string value, string reason) => RefusesAsync("foundation", key, value, reason);

    private static async Task RefusesAsync(string project, string key, string value, string reason)
    {
        var options = Stacks.Options with { Config = new Dictionary<string, string> { [key] = value } };
        var exception = await Assert.ThrowsAsync<InputException>(() => new ProgramPreview(Stacks.Project(project), options).RunAsync("prod"));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Contains(key, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }
}

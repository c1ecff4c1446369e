using System.Diagnostics;
using System.Text;
using Gate.Tests.Sources;
using Platform.Gate.Engine;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Gate.Tests.Engine;

/// <summary>Packs written with Pulumi's own SDK, driven by the gate.</summary>
public sealed class PluginPackTests
{
    private static readonly PluginPackOptions Options = new() { Environment = SamplePrograms.Options.Environment };

    [Fact]
    public async Task Runs_a_pack_written_in_JavaScript()
    {
        await using var pack = await StartAsync("packs/sample");
        await pack.ConfigureAsync(null, CancellationToken.None);

        Assert.Equal(("sample", "2.3.4"), (pack.Info.Name, pack.Info.Version));
        Assert.Equal(["bucket-prefix", "bucket-team", "stack-size"], pack.Info.Policies.Select(policy => policy.Name));
        var diagnostic = (await pack.AnalyzeAsync(Bucket("""  "bucket": "logs" """), CancellationToken.None)).Diagnostics.Single();
        Assert.Equal(("bucket-prefix", EnforcementLevel.Advisory), (diagnostic.PolicyName, diagnostic.EnforcementLevel));
        Assert.EndsWith("the name does not begin with acme-", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty((await pack.AnalyzeAsync(Bucket("""  "bucket": "acme-logs" """), CancellationToken.None)).Diagnostics);
    }

    [Fact]
    public async Task Configures_it_as_the_cli_would()
    {
        await using var pack = await StartAsync("packs/sample");

        var sent = await pack.ConfigureAsync(Bag("""{ "all": "disabled", "bucket-prefix": { "enforcementLevel": "mandatory", "prefix": "corp-" } }"""), CancellationToken.None);

        Assert.Equal(EnforcementLevel.Disabled, sent["stack-size"].EnforcementLevel);
        Assert.Equal("""{"prefix":"corp-"}""", Files.Json(PropertyWire.Read(sent["bucket-prefix"].Properties)));
        var diagnostic = (await pack.AnalyzeAsync(Bucket("""  "bucket": "acme-logs" """), CancellationToken.None)).Diagnostics.Single();
        Assert.Equal(EnforcementLevel.Mandatory, diagnostic.EnforcementLevel);
        Assert.EndsWith("the name does not begin with corp-", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty((await pack.AnalyzeStackAsync(Stack, CancellationToken.None)).Diagnostics);
    }

    [Theory]
    [InlineData("""{ "bucket-prefix": { "prefix": 7 } }""", "prefix: Invalid type. Expected: string, given: integer")]
    [InlineData("""{ "bucket-prefix": { "prefix": "a" } }""", "prefix: String length must be greater than or equal to 2")]
    [InlineData("""{ "bucket-prefix": "sometimes" }""", "`sometimes` is not advisory, mandatory, remediate or disabled")]
    [InlineData("""{ "bucket-prefix": 7 }""", "it is neither an enforcement level nor an object")]
    public async Task Refuses_a_configuration_that_the_schema_refuses(string configuration, string problem)
    {
        await using var pack = await StartAsync("packs/sample");

        var message = (await Assert.ThrowsAsync<InputException>(() => pack.ConfigureAsync(Bag(configuration), CancellationToken.None))).Message;

        Assert.Equal($"The configuration of policy bucket-prefix of the pack sample is wrong: {problem}. Mend the file given with --policy-pack-config.", message);
    }

    [Fact]
    public async Task Asks_for_remediations_and_for_the_stack()
    {
        await using var pack = await StartAsync("packs/sample");
        await pack.ConfigureAsync(null, CancellationToken.None);

        var remediation = (await pack.RemediateAsync(Bucket("""  "bucket": "acme-logs", "__defaults": [] """), CancellationToken.None)).Remediations.Single();
        var diagnostic = (await pack.AnalyzeStackAsync(Stack, CancellationToken.None)).Diagnostics.Single();

        Assert.True(PropertyValue.DeepEquals(Bag("""{ "bucket": "acme-logs", "__defaults": [], "tags": { "team": "nobody" } }"""), PropertyWire.Read(remediation.Properties)));
        Assert.EndsWith("2 buckets", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("urn:pulumi:dev::app::aws:s3/bucket:Bucket::one", diagnostic.Urn);
    }

    [Fact]
    public async Task Gives_what_AWSGuard_gives_its_own_client()
    {
        await using var pack = await StartAsync("packs/awsguard");
        await pack.ConfigureAsync(null, CancellationToken.None);
        var stack = Files.Read(AwsGuardResources);

        var asked = new List<string>();
        foreach (var resource in stack.Resources)
        {
            var answer = await pack.AnalyzeAsync(resource, CancellationToken.None);
            asked.AddRange(answer.Diagnostics.Select(diagnostic => $"{resource.Inputs.Name}: {diagnostic.PolicyName}: {diagnostic.Message}"));
        }

        Assert.Equal(await AskWithPulumisClientAsync(pack.Address, stack), asked);
        Assert.Equal(
            [
                "open: s3-bucket-logging-enabled",
                "web: ec2-instance-detailed-monitoring-enabled",
                "web: ec2-instance-no-public-ip",
                "web: ec2-volume-inuse",
                "web: encrypted-volumes",
            ],
            asked.Select(line => string.Join(": ", line.Split(": ")[..2])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Runs_a_prebuilt_pack_in_dotnet_and_one_that_is_an_executable()
    {
        using var directory = new TemporaryDirectory();
        var binary = Path.Combine(AppContext.BaseDirectory, "platform-policies.dll");
        directory.Write("PulumiPolicy.yaml", $"runtime: {{ name: dotnet, options: {{ binary: {binary} }} }}");
        var script = directory.WriteProgram("pack", $"#!/bin/sh\nexec dotnet {binary} \"$@\"\n");

        await using var managed = await PluginPack.StartAsync(directory.Path, Stack, Options, CancellationToken.None);
        await using var native = await PluginPack.StartAsync(script, Stack, Options, CancellationToken.None);

        Assert.Equal("platform-aws", managed.Info.Name);
        Assert.Equal(managed.Info.Policies.Count, native.Info.Policies.Count);
    }

    [Fact]
    public async Task Leaves_no_process_behind()
    {
        using var directory = new TemporaryDirectory();
        var script = directory.WriteProgram("pack", $"#!/bin/sh\nsleep 600 & echo $! > {directory.Path}/child\nexec dotnet {Path.Combine(AppContext.BaseDirectory, "platform-policies.dll")} \"$@\"\n");

        await (await PluginPack.StartAsync(script, Stack, Options, CancellationToken.None)).DisposeAsync();

        Assert.True(await Processes.IsGoneAsync(await File.ReadAllTextAsync(Path.Combine(directory.Path, "child"))));
    }

    private static readonly StackSource Stack = Files.Read(Files.Export(Files.Bucket(""" "outputs": {} """, "one"), Files.Bucket(""" "outputs": {} """, "two")));

    private const string AwsGuardResources = """
        { "version": 3, "deployment": { "resources": [
          { "urn": "urn:pulumi:dev::app::aws:s3/bucket:Bucket::open", "custom": true, "type": "aws:s3/bucket:Bucket", "inputs": { "acl": "private" } },
          { "urn": "urn:pulumi:dev::app::aws:ec2/instance:Instance::web", "custom": true, "type": "aws:ec2/instance:Instance",
            "inputs": { "instanceType": "t3.micro", "ami": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "associatePublicIpAddress": true, "rootBlockDevice": { "encrypted": false, "deleteOnTermination": false } } } ] } }
        """;

    private static Task<PluginPack> StartAsync(string pack) => PluginPack.StartAsync(Path.Combine(SamplePrograms.Root, pack), Stack, Options, CancellationToken.None);

    private static StackResource Bucket(string inputs) => Files.Read(Files.Export(Files.Bucket($$""" "inputs": { {{inputs}} } """))).Resources.Single();

    private static PropertyMap Bag(string json) => PropertyJson.Parse(Encoding.UTF8.GetBytes(json)).Map!;

    private static async Task<string[]> AskWithPulumisClientAsync(string address, StackSource stack)
    {
        var resources = stack.Resources.Select(resource => new PropertyMap([
            new("type", PropertyValue.Of(resource.Inputs.Type)),
            new("urn", PropertyValue.Of(resource.Inputs.Urn)),
            new("name", PropertyValue.Of(resource.Inputs.Name)),
            new("properties", resource.Inputs.Properties),
        ]));
        var start = new ProcessStartInfo("node", [Path.Combine(SamplePrograms.Root, "packs", "ask.js"), address]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(PlainJson.Write(PropertyValue.Of(resources)));
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync();
        return [.. PropertyJson.Parse(Encoding.UTF8.GetBytes(output.Trim())).List!.Select(line => line.Text!)];
    }
}

using Gate.Tests.Sources;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Gate.Tests.Engine;

/// <summary>Programs written with the real <c>@pulumi/pulumi</c> and <c>@pulumi/aws</c>: if their SDK cannot talk to the engine, the engine is wrong.</summary>
public sealed class NodeProgramTests
{
    private static readonly PreviewOptions Unknown = SamplePrograms.Options with { Outputs = OutputMode.Unknown };

    private static readonly Lazy<Task<StackSource>> TypeScriptService = new(() => SamplePrograms.PreviewAsync("typescript-service", options: Unknown));

    [Fact]
    public async Task Registers_what_a_TypeScript_program_declares()
    {
        var stack = await TypeScriptService.Value;

        Assert.Null(stack.Failure);
        Assert.Equal(("typescript-service/dev", SourceKind.Preview, true), (stack.Name, stack.Kind, stack.DryRun));
        Assert.Equal(
            [
                "pulumi:pulumi:Stack::typescript-service-dev",
                "aws:ecs/cluster:Cluster::cluster",
                "aws:ecs/service:Service::web",
                "aws:ecs/taskDefinition:TaskDefinition::task",
                "aws:iam/role:Role::execution",
                "example:index:Repository::images",
                "example:index:Repository$aws:ecr/repository:Repository::images",
                "pulumi:providers:aws::default_7_48_0",
            ],
            stack.Resources.Select(resource => resource.Inputs.Urn["urn:pulumi:dev::typescript-service::".Length..]));
    }

    [Fact]
    public async Task Keeps_unknowns_dependencies_parents_positions_and_configuration()
    {
        var stack = await TypeScriptService.Value;

        var service = stack.Resources.Single(resource => resource.Inputs.Name == "web");
        Assert.Equal("""{"cluster":"[unknown]","desiredCount":1,"taskDefinition":"[unknown]","tagsAll":{}}""", Files.Json(service.Inputs.Properties));
        Assert.Equal(
            ["urn:pulumi:dev::typescript-service::aws:ecs/cluster:Cluster::cluster"],
            service.Inputs.PropertyDependencies["cluster"]);
        Assert.Equal(new SourcePosition("index.ts", 30, 17), service.Position);
        Assert.Equal("""{"region":"eu-central-1","version":"7.48.0"}""", Files.Json(service.Inputs.Provider!.Properties));
        Assert.Equal("urn:pulumi:dev::typescript-service::pulumi:pulumi:Stack::typescript-service-dev", service.Inputs.Parent);
        var repository = stack.Resources.Single(resource => resource.Inputs.Type == "aws:ecr/repository:Repository");
        Assert.Equal("urn:pulumi:dev::typescript-service::example:index:Repository::images", repository.Inputs.Parent);
        Assert.Equal("""{"url":"[unknown]"}""", Files.Json(stack.Resources.Single(resource => resource.Inputs.Type == "example:index:Repository").Outputs));
    }

    [Fact]
    public async Task Keeps_secrets_options_and_explicit_providers()
    {
        var stack = await SamplePrograms.PreviewAsync("javascript-bucket", options: Unknown);

        var token = stack.Resources.Single(resource => resource.Inputs.Name == "token");
        Assert.True(token.Inputs.Properties["value"]!.IsSecret);
        Assert.Equal("default_7_48_0", token.Inputs.Provider!.Name);
        var bucket = stack.Resources.Single(resource => resource.Inputs.Type == "aws:s3/bucket:Bucket");
        Assert.Equal(("west", "us-west-2"), (bucket.Inputs.Provider!.Name, bucket.Inputs.Provider.Properties["region"]!.Text));
        Assert.True(bucket.Inputs.Options.Protect);
        Assert.Equal("""{"bucket":"[unknown]"}""", Files.Json(stack.Resources[0].Outputs));
    }

    [Fact]
    public async Task Tells_a_program_the_outputs_whose_shape_AWS_documents()
    {
        var stack = await SamplePrograms.PreviewAsync("javascript-bucket");

        var bucket = stack.Resources.Single(resource => resource.Inputs.Type == "aws:s3/bucket:Bucket");
        var name = bucket.Outputs["bucket"]!.Text!;
        Assert.Matches("^logs-[0-9a-f]{7}$", name);
        Assert.Equal(["arn", "bucket", "bucketDomainName", "bucketRegionalDomainName", "id"], bucket.SynthesisedOutputs);
        Assert.Equal(name, bucket.Id);
        var policy = stack.Resources.Single(resource => resource.Inputs.Type == "aws:s3/bucketPolicy:BucketPolicy").Inputs.Properties;
        Assert.Equal(name, policy["bucket"]!.Text);
        Assert.Contains($"\"Resource\":\"arn:aws:s3:::{name}/*\"", policy["policy"]!.Text, StringComparison.Ordinal);
        Assert.Equal($$"""{"bucket":"{{name}}"}""", Files.Json(stack.Resources[0].Outputs));
    }

    [Fact]
    public async Task Gives_the_same_stack_on_every_run()
    {
        var first = await SamplePrograms.PreviewAsync("javascript-bucket");
        var second = await SamplePrograms.PreviewAsync("javascript-bucket");

        Assert.Equal(Describe(first), Describe(second));
    }

    private static IEnumerable<string> Describe(StackSource stack) =>
        stack.Resources.Select(resource => $"{resource.Inputs.Urn} {resource.Position} {Files.Json(resource.Inputs.Properties)} {Files.Json(resource.Outputs)}");
}

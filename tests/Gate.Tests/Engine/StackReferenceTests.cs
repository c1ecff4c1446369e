using Gate.Tests.Sources;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Gate.Tests.Engine;

public sealed class StackReferenceTests
{
    private const string Reader = """
        const network = new pulumi.StackReference("organization/network/dev");
        exports.vpc = network.requireOutput("vpcId");
        exports.token = network.getOutput("token");
        """;

    [Fact]
    public async Task Resolve_from_the_users_file()
    {
        using var directory = new TemporaryDirectory();
        var outputs = StackOutputs.Read([directory.Write("outputs.yaml", "network/dev: { vpcId: vpc-1, token: { fn::secret: t } }")]);

        var stack = await SamplePrograms.PreviewJavaScriptAsync(Reader, SamplePrograms.Options with { StackOutputs = outputs });

        Assert.Null(stack.Failure);
        Assert.Equal("vpc-1", stack.Resources[0].Outputs["vpc"]!.Text);
        Assert.True(stack.Resources[0].Outputs["token"]!.IsSecret);
        Assert.Empty(stack.Notices);
        Assert.True(stack.Resources.Single(resource => resource.Inputs.Type == "pulumi:pulumi:StackReference").External);
    }

    [Fact]
    public async Task Are_unknown_when_nobody_knows_and_that_is_said()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync(Reader);

        Assert.Null(stack.Failure);
        Assert.Equal("[unknown]", Files.Json(stack.Resources[0].Outputs["vpc"]!).Trim('"'));
        Assert.Equal(["The outputs of the stack organization/network/dev are unknown. Give them with --stack-outputs FILE to judge what depends on them."], stack.Notices);
    }

    [Fact]
    public async Task Resolve_from_a_sibling_that_is_previewed_first_and_only_once()
    {
        using var network = new JavaScriptProgram("exports.vpcId = 'vpc-2'; exports.token = pulumi.secret('t');", name: "network");
        using var service = new JavaScriptProgram(Reader);
        var projects = new[] { PulumiProject.Read(service.Directory), PulumiProject.Read(network.Directory) };
        var set = new PreviewSet(projects, SamplePrograms.Options);

        var stacks = await Task.WhenAll(projects.Select(project => set.RunAsync(project, "dev")));

        Assert.Equal("vpc-2", stacks[0].Resources[0].Outputs["vpc"]!.Text);
        Assert.True(stacks[0].Resources[0].Outputs["token"]!.IsSecret);
        Assert.Same(stacks[1], await set.RunAsync(projects[1], "dev"));
    }

    [Fact]
    public async Task Do_not_wait_for_one_another_for_ever()
    {
        using var one = new JavaScriptProgram("exports.x = new pulumi.StackReference('organization/two/dev').getOutput('x');", name: "one");
        using var two = new JavaScriptProgram("exports.x = new pulumi.StackReference('organization/one/dev').getOutput('x');", name: "two");
        var projects = new[] { PulumiProject.Read(one.Directory), PulumiProject.Read(two.Directory) };
        var set = new PreviewSet(projects, SamplePrograms.Options);

        var stacks = await Task.WhenAll(projects.Select(project => set.RunAsync(project, "dev")));

        Assert.All(stacks, stack => Assert.Null(stack.Failure));
        Assert.Contains(stacks, stack => stack.Notices.Count == 1);
    }

    [Theory]
    [InlineData("- a", "it is not a map")]
    [InlineData("network: { a: b }", "network is not the name of a stack")]
    [InlineData("network/dev: b", "the outputs of network/dev are not a map")]
    public void Refuses_a_file_of_another_form(string content, string what)
    {
        using var directory = new TemporaryDirectory();

        var message = Assert.Throws<InputException>(() => StackOutputs.Read([directory.Write("outputs.yaml", content)])).Message;

        Assert.StartsWith($"{directory.Path}/outputs.yaml is not a file of stack outputs: {what}. ", message, StringComparison.Ordinal);
    }
}

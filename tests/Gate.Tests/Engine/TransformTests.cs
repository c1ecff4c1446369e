using Platform.Gate.Engine;

namespace Gate.Tests.Engine;

/// <summary>What runs in the program and is called back by the engine, with the real SDK on the other side.</summary>
public sealed class TransformTests
{
    [Fact]
    public async Task Of_resource_parent_and_stack_run_in_that_order()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync("""
            const aws = require("@pulumi/aws");
            const mark = word => args => ({ props: { ...args.props, tags: { ...args.props.tags, order: (args.props.tags?.order ?? "") + word } }, opts: args.opts });
            pulumi.runtime.registerResourceTransform(mark("S"));
            const parent = new pulumi.ComponentResource("my:c:C", "parent", {}, { transforms: [mark("P")] });
            new aws.s3.Bucket("b", { tags: { own: "1" } }, { parent, transforms: [mark("R")] });
            """);

        Assert.Null(stack.Failure);
        var tags = stack.Resources.Single(resource => resource.Inputs.Name == "b").Inputs.Properties["tags"]!.Map!;
        Assert.Equal(("1", "RPS"), (tags["own"]!.Text, tags["order"]!.Text));
    }

    [Fact]
    public async Task Change_options_and_keep_secrets()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync("""
            const aws = require("@pulumi/aws");
            pulumi.runtime.registerResourceTransform(args => args.type !== "aws:ssm/parameter:Parameter" ? undefined : {
                props: { ...args.props, description: key.arn },
                opts: { ...args.opts, protect: true, ignoreChanges: ["value"] },
            });
            const key = new aws.kms.Key("key");
            new aws.ssm.Parameter("p", { type: "SecureString", value: pulumi.secret("s3cr3t") });
            """);

        Assert.Null(stack.Failure);
        var parameter = stack.Resources.Single(resource => resource.Inputs.Name == "p").Inputs;
        Assert.True(parameter.Properties["value"]!.IsSecret);
        Assert.StartsWith("arn:aws:kms:", parameter.Properties["description"]!.Text, StringComparison.Ordinal);
        Assert.True(parameter.Options.Protect);
        Assert.Equal(["value"], parameter.Options.IgnoreChanges);
    }

    [Fact]
    public async Task Of_functions_change_their_arguments()
    {
        using var directory = new TemporaryDirectory();
        var invokes = InvokeFixtures.Read(directory.Write("invokes.yaml", "- { token: 'aws:ec2:getAmi', args: { nameRegex: changed }, return: { id: ami-1 } }"));

        var stack = await SamplePrograms.PreviewJavaScriptAsync(
            """
            pulumi.runtime.registerInvokeTransform(args => ({ args: { ...args.args, nameRegex: "changed" }, opts: args.opts }));
            exports.ami = require("@pulumi/aws").ec2.getAmiOutput({ nameRegex: "given" }).id;
            """,
            SamplePrograms.Options with { Invokes = invokes });

        Assert.Equal("ami-1", stack.Resources[0].Outputs["ami"]!.Text);
    }

    [Fact]
    public async Task That_throw_fail_the_program()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync("""
            new pulumi.ComponentResource("my:c:C", "first");
            new pulumi.ComponentResource("my:c:C", "c", {}, { transforms: [() => { throw new pulumi.RunError("no thanks"); }] });
            """);

        Assert.Contains("no thanks", stack.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hooks_are_accepted_and_not_run()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync("""
            const hook = new pulumi.ResourceHook("h", () => { throw new Error("ran"); });
            new pulumi.ComponentResource("my:c:C", "c", {}, { hooks: { beforeCreate: [hook] } });
            """);

        Assert.Null(stack.Failure);
    }
}

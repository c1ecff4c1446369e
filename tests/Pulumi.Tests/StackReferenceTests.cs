using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class StackReferenceTests : ProgramTests
{
    [Fact]
    public async Task Reads_the_outputs_of_another_stack()
    {
        Engine.Read = _ => Bag(
            ("name", PropertyValue.Of("acme/base/dev")),
            ("outputs", Bag(("url", PropertyValue.Of("https://a")), ("password", PropertyValue.Secret(PropertyValue.Of("s"))))),
            ("secretOutputNames", PropertyValue.Of([PropertyValue.Of("password")])));
        await PassAsync(async () =>
        {
            var stack = new StackReference("acme/base/dev");
            Assert.Equal("https://a", await OutputUtilities.GetValueAsync(stack.GetOutput("url")));
            Assert.False(await Output.IsSecretAsync(stack.RequireOutput("url")));
            Assert.True(await Output.IsSecretAsync(stack.RequireOutput("password")));
            Assert.Null(await OutputUtilities.GetValueAsync(stack.GetOutput("other")));
            Assert.Equal("https://a", await stack.RequireValueAsync("url"));
            Assert.Equal("s", (await stack.GetOutputDetailsAsync("password")).SecretValue);
            await Assert.ThrowsAsync<InvalidOperationException>(() => stack.GetValueAsync("password"));
        });
        var read = Assert.Single(Engine.Reads);
        Assert.Equal(("pulumi:pulumi:StackReference", "acme/base/dev"), (read.Type, read.Id));
        Assert.Equal("{'name':'acme/base/dev'}", Text(read.Properties));
    }

    [Fact]
    public async Task Takes_the_name_of_the_stack_from_its_arguments()
    {
        await PassAsync(() => _ = new StackReference("base", new() { Name = Output.Format($"acme/base/{Deployment.Instance.StackName}") }));
        Assert.Equal(("base", "acme/base/dev"), (Assert.Single(Engine.Reads).Name, Assert.Single(Engine.Reads).Id));
    }

    [Fact]
    public async Task Is_unknown_while_the_outputs_are()
    {
        Engine.Read = _ => Bag(("outputs", PropertyValue.Unknown));
        await PassAsync(() =>
        {
            var acl = new StackReference("base").RequireOutput("acl").Apply(acl => (string)acl);
            _ = new Bucket("goods", new() { Acl = acl });
        });
        Assert.Equal("{'acl':'?'}", Inputs("goods"));
    }

    [Fact]
    public async Task Fails_for_a_required_output_that_is_not_there()
    {
        Engine.Read = _ => Bag(("outputs", PropertyMap.Empty), ("secretOutputNames", PropertyValue.Of([])));
        Assert.Contains(
            "Required output 'url' does not exist on stack 'base'.",
            await FailAsync(() => _ = new StackReference("base").RequireOutput("url")),
            StringComparison.Ordinal);
    }
}

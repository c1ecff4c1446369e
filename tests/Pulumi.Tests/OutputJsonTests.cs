using System.Text.Json;
using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class OutputJsonTests : ProgramTests
{
    [Fact]
    public async Task Writes_what_outputs_and_inputs_hold()
    {
        await PassAsync(async () =>
        {
            Input<int> port = 80;
            InputList<string> list = [];
            list.Add("a", Output.Create("b"));
            var map = new InputMap<int> { ["x"] = 1 };
            var json = Output.JsonSerialize(Output.Create(new { name = Output.Create("web"), port, list, map, none = (string?)null }));
            Assert.Equal(
                """{"name":"web","port":80,"list":["a","b"],"map":{"x":1},"none":null}""",
                await OutputUtilities.GetValueAsync(json));
        });
    }

    [Fact]
    public async Task Waits_for_outputs_inside_outputs()
    {
        Engine.Before = async request => await Task.Delay(request.Name == "goods" ? 100 : 0);
        Engine.Computed = request => request.Name == "goods" ? Bag(("arn", PropertyValue.Of("arn:goods"))) : PropertyMap.Empty;
        await PassAsync(() =>
        {
            var goods = new Bucket("goods");
            var policy = Output.JsonSerialize(Output.Create(new
            {
                Statement = new[]
                {
                    new
                    {
                        Resource = new[] { goods.Arn, Output.Format($"{goods.Arn}/*") },
                        Inner = goods.Arn.Apply(arn => new { Again = goods.Arn }),
                    },
                },
            }));
            _ = new Bucket("copy", new() { Acl = policy });
        });
        Assert.Equal(
            """{"Statement":[{"Resource":["arn:goods","arn:goods/*"],"Inner":{"Again":"arn:goods"}}]}""",
            PropertyWire.Read(Engine.Registration("copy").Object)["acl"]!.Text);
        Assert.Equal([UrnOf(Bucket.Type, "goods")], Engine.Registration("copy").PropertyDependencies["acl"].Urns);
    }

    [Fact]
    public async Task Is_unknown_when_a_part_is()
    {
        await PassAsync(() =>
        {
            var goods = new Bucket("goods");
            _ = new Bucket("copy", new() { Acl = Output.JsonSerialize(Output.Create(new { goods.Arn })) });
        });
        Assert.Equal("{'acl':'?'}", Inputs("copy"));
        Assert.Equal([UrnOf(Bucket.Type, "goods")], Engine.Registration("copy").PropertyDependencies["acl"].Urns);
    }

    [Fact]
    public async Task Is_secret_when_a_part_is()
    {
        await PassAsync(() =>
        {
            var login = new Dictionary<string, Output<string>> { ["password"] = Output.CreateSecret("hunter2") };
            _ = new Bucket("copy", new() { Acl = Output.JsonSerialize(Output.Create(login)) });
        });
        Assert.True(PropertyWire.Read(Engine.Registration("copy").Object)["acl"]!.IsSecret);
    }

    [Fact]
    public async Task Follows_the_options()
    {
        await PassAsync(async () => Assert.Equal(
            """{"userName":"a"}""",
            await OutputUtilities.GetValueAsync(Output.JsonSerialize(
                Output.Create(new { UserName = Output.Create("a") }), new(JsonSerializerDefaults.Web)))));
    }

    [Fact]
    public async Task Reads_outputs_that_know_what_the_text_knew()
    {
        await PassAsync(async () =>
        {
            var read = Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"a":1}"""));
            Assert.True(await Output.IsSecretAsync(read));
            var inner = (await OutputUtilities.GetValueAsync(read))["a"];
            Assert.True(await Output.IsSecretAsync(inner));
            Assert.Equal(1, await OutputUtilities.GetValueAsync(inner));
        });
    }

    [Fact]
    public async Task Fails_for_text_that_is_not_json() => Assert.Contains(
        "System.Text.Json.JsonException",
        await FailAsync(() => _ = Output.JsonDeserialize<int>(Output.Create("{"))),
        StringComparison.Ordinal);
}

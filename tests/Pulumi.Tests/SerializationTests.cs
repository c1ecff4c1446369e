using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;

namespace Pulumi.Tests;

public sealed class SerializationTests : ProgramTests
{
    [Fact]
    public async Task Sends_values_of_every_type()
    {
        await PassAsync(() => _ = new Bucket("goods", new()
        {
            Acl = "private",
            Size = 3,
            Ratio = 0.5,
            Open = true,
            Tier = Tier.Cold,
            Level = Level.High,
            Owner = "me",
            Plain = "as it is",
            Rule = new RuleArgs { Days = 7 },
            Rules = { new RuleArgs { Days = 1, Prefix = "a" }, new RuleArgs { Days = 2 } },
            Document = """{"a":[1,null,true]}""",
            Element = JsonDocument.Parse("""{"b":"c"}""").RootElement,
            Copy = BucketRule.Of(3, "p"),
            Anything = new Dictionary<string, object>
            {
                ["z"] = 1,
                ["a"] = new object?[] { null, "x", ImmutableArray<string>.Empty, default(ImmutableArray<string>) },
            },
        }));
        Assert.Equal(
            "{'acl':'private','anything':{'a':[null,'x',[],[]],'z':1},'copy':{'days':3,'prefix':'p'},"
            + "'document':{'a':[1,null,true]},'element':{'b':'c'},'level':2,'open':true,'owner':'me','plain':'as it is',"
            + "'ratio':0.5,'rule':{'days':7},'rules':[{'days':1,'prefix':'a'},{'days':2}],'size':3,'tier':'cold'}",
            Sorted("goods"));
    }

    [Fact]
    public async Task Leaves_out_what_has_no_value()
    {
        await PassAsync(() =>
        {
            var nothing = Output.Create<string>((string)null!);
            _ = new Bucket("goods", new() { Acl = nothing, Tags = { ["a"] = null!, ["b"] = nothing } });
        });
        Assert.Equal("{'tags':{}}", Inputs("goods"));
    }

    [Fact]
    public async Task Keeps_secrets_inside_structures()
    {
        await PassAsync(() => _ = new Bucket("goods", new()
        {
            Rule = new RuleArgs { Days = Output.CreateSecret(7), Prefix = "x" },
            Acl = Output.CreateSecret(new Bucket("other").Arn),
            Owner = Output.CreateSecret("me"),
        }));
        Assert.Equal("{'acl':'?','owner':{'secret':'me'},'rule':{'days':{'secret':7},'prefix':'x'}}", Sorted("goods"));
    }

    [Fact]
    public async Task Sends_assets_and_archives()
    {
        await PassAsync(() =>
        {
            _ = new Bucket("file", new() { Source = new FileAsset("a.txt") });
            _ = new Bucket("archive", new()
            {
                Source = new AssetArchive(new Dictionary<string, AssetOrArchive>
                {
                    ["a"] = new StringAsset("text"),
                    ["b"] = new FileArchive("dir"),
                    ["c"] = new RemoteAsset("https://example.com/c"),
                    ["d"] = new RemoteArchive("https://example.com/d"),
                }),
            });
        });
        Assert.Equal("{'source':{'Asset':{'path':'a.txt'}}}", Inputs("file"));
        Assert.Equal(
            "{'source':{'Archive':{'assets':{'a':{'Asset':{'text':'text'}},'b':{'Archive':{'path':'dir'}},"
            + "'c':{'Asset':{'uri':'https://example.com/c'}},'d':{'Archive':{'uri':'https://example.com/d'}}}}}}",
            Inputs("archive"));
    }

    [Fact]
    public async Task Sends_resources_as_references()
    {
        await PassAsync(() =>
        {
            _ = new Bucket("one", new() { Target = new Bucket("goods") });
            _ = new Bucket("two", new() { Target = new Store("store", Deployment.Required.Stack!) });
        });
        Assert.Equal($"{{'target':{{'ResourceReference':{{'urn':'{UrnOf(Bucket.Type, "goods")}','id':''}}}}}}", Inputs("one"));
        Assert.Equal($"{{'target':{{'ResourceReference':{{'urn':'{UrnOf("test:index:Store", "store")}'}}}}}}", Inputs("two"));
        Assert.Equal([UrnOf(Bucket.Type, "goods")], Engine.Registration("one").PropertyDependencies["target"].Urns);
        Assert.Equal(["resourceReferences"], Engine.Features);
    }

    [Fact]
    public async Task Sends_resources_as_ids_to_an_engine_without_references()
    {
        Engine.Supports = _ => false;
        await PassAsync(() =>
        {
            _ = new Bucket("one", new() { Target = new Bucket("goods") });
            _ = new Bucket("two", new() { Target = new Store("store", Deployment.Required.Stack!) });
        });
        Assert.Equal("{'target':'?'}", Inputs("one"));
        Assert.Equal($"{{'target':'{UrnOf("test:index:Store", "store")}'}}", Inputs("two"));
    }

    [Fact]
    public async Task Sends_structured_configuration_of_a_provider_as_json()
    {
        await PassAsync(() =>
        {
            _ = new Provider("plain", new() { Region = "eu-west-1", MaxRetries = 3, DefaultTags = new() { ["a"] = "1" } });
            _ = new Provider("secret", new() { DefaultTags = new() { ["a"] = Output.CreateSecret("s") } });
            _ = new Provider("unknown", new() { DefaultTags = new() { ["a"] = new Bucket("goods").Arn } });
        });
        Assert.Equal(
            "{'region':'eu-west-1','maxRetries':'3','defaultTags':'{'a':'1'}'}",
            Inputs("plain").Replace("\\'", "'", StringComparison.Ordinal));
        Assert.Equal("""{'defaultTags':{'secret':'{'a':'s'}'}}""", Inputs("secret").Replace("\\'", "'", StringComparison.Ordinal));
        Assert.Equal("{'defaultTags':'?'}", Inputs("unknown"));
        Assert.Equal([UrnOf(Bucket.Type, "goods")], Engine.Registration("unknown").Dependencies);
    }

    [Fact]
    public async Task Sends_outputs_with_what_is_known_of_them_to_a_component_made_by_a_plugin()
    {
        await PassAsync(() =>
        {
            var goods = new Bucket("goods");
            var tags = new InputMap<string> { ["a"] = Output.CreateSecret("s") };
            _ = new RemoteShop("shop", new BucketArgs { Acl = goods.Arn, Plain = "x", Target = goods, Tags = tags });
        });
        var urn = UrnOf(Bucket.Type, "goods");
        Assert.Equal(
            $"{{'acl':{{'Output':{{'dependencies':['{urn}']}}}},'plain':'x','tags':{{'a':{{'secret':'s'}}}},"
            + $"'target':{{'ResourceReference':{{'urn':'{urn}','id':''}}}}}}",
            Sorted("shop"));
        Assert.Equal([urn], Engine.Registration("shop").PropertyDependencies["acl"].Urns);
        Assert.Empty(Engine.Registration("shop").PropertyDependencies["target"].Urns);
        Assert.True(Engine.Registration("shop").Remote);
    }

    [Fact]
    public async Task Refuses_a_task() => Assert.Contains(
        "Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n"
        + "\tresource:goods[test:storage/bucket:Bucket].anything",
        await FailAsync(() => _ = new Bucket("goods", new() { Anything = Task.FromResult(1) })),
        StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_type_that_has_no_form_on_the_wire() => Assert.Contains(
        "System.DateTime is not a supported argument type.\n\tresource:goods[test:storage/bucket:Bucket].anything.when",
        await FailAsync(() => _ = new Bucket("goods", new()
        {
            Anything = new Dictionary<string, object> { ["when"] = DateTime.UnixEpoch },
        })),
        StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_to_go_without_a_required_argument() => Assert.Contains(
        "[Input] Pulumi.Tests.Sample.RuleArgs.Days is required but was not given a value",
        await FailAsync(() => _ = new Bucket("goods", new() { Rule = new RuleArgs() })),
        StringComparison.Ordinal);

    private string Sorted(string name)
    {
        var bag = PropertyWire.Read(Engine.Registration(name).Object);
        return Text(new PropertyMap(bag.OrderBy(member => member.Key, StringComparer.Ordinal)));
    }

    private sealed class RemoteShop(string name, ResourceArgs args)
        : ComponentResource("test:index:RemoteShop", name, args, options: null, remote: true);
}

using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class ResourceOutputTests : ProgramTests
{
    [Fact]
    public async Task Reads_values_of_every_type()
    {
        Engine.Computed = Answer(
            ("arn", PropertyValue.Of("arn:goods")),
            ("size", PropertyValue.Of(3)),
            ("maximum", PropertyValue.Of(4)),
            ("ratio", PropertyValue.Of(0.5)),
            ("open", PropertyValue.Of(true)),
            ("zones", PropertyValue.Of([PropertyValue.Of("a"), PropertyValue.Of("b")])),
            ("tags", Bag(("x", PropertyValue.Of("1")))),
            ("rule", Bag(("days", PropertyValue.Of(7)))),
            ("rules", PropertyValue.Of([Bag(("days", PropertyValue.Of(1)), ("prefix", PropertyValue.Of("p")))])),
            ("tier", PropertyValue.Of("cold")),
            ("level", PropertyValue.Of(2)),
            ("owner", PropertyValue.Of("me")),
            ("document", Bag(("a", PropertyValue.Of([PropertyValue.Of(1), PropertyValue.Null])))),
            ("source", PropertyValue.Special(PropertyKind.Asset, Bag(("path", PropertyValue.Of("a.txt"))))));
        await PassAsync(async () =>
        {
            var goods = new Bucket("goods");
            Assert.Equal("arn:goods", await ValueAsync(goods.Arn));
            Assert.Equal(3, await ValueAsync(goods.Size));
            Assert.Equal(4, await ValueAsync(goods.Maximum));
            Assert.Equal(0.5, await ValueAsync(goods.Ratio));
            Assert.True(await ValueAsync(goods.Open));
            Assert.Equal("a b", string.Join(' ', await ValueAsync(goods.Zones)));
            Assert.Equal("1", (await ValueAsync(goods.Tags))!["x"]);
            var rule = (await ValueAsync(goods.Rule))!;
            Assert.Equal((7, null), (rule.Days, rule.Prefix));
            Assert.Equal("p", Assert.Single(await ValueAsync(goods.Rules)).Prefix);
            Assert.Equal(Tier.Cold, await ValueAsync(goods.Tier));
            Assert.Equal(Level.High, await ValueAsync(goods.Level));
            Assert.Equal("me", (await ValueAsync(goods.Owner)).AsT1);
            Assert.Equal("""{"a":[1,null]}""", (await ValueAsync(goods.Document)).GetRawText());
            Assert.IsType<FileAsset>(await ValueAsync(goods.File));
        });
    }

    [Fact]
    public async Task Reads_what_has_no_declared_type_as_it_comes()
    {
        Engine.Computed = Answer((
            "anything", Bag(("a", PropertyValue.Of([PropertyValue.Of(1), PropertyValue.Of(true)])), ("b", PropertyValue.Null))));
        await PassAsync(async () =>
        {
            var value = Assert.IsType<ImmutableDictionary<string, object?>>(await ValueAsync(new Bucket("goods").Anything));
            Assert.Equal(new object[] { 1.0, true }, Assert.IsType<ImmutableArray<object?>>(value["a"]).ToArray());
            Assert.Null(value["b"]);
        });
    }

    [Fact]
    public async Task Is_unknown_in_a_preview_when_the_engine_does_not_mention_it()
    {
        await PassAsync(async () =>
        {
            var goods = new Bucket("goods", new() { Acl = "private" });
            Assert.True(await OutputUtilities.GetIsKnownAsync(goods.Acl));
            Assert.False(await OutputUtilities.GetIsKnownAsync(goods.Arn));
            Assert.False(await OutputUtilities.GetIsKnownAsync(goods.Id));
            Assert.Equal(UrnOf(Bucket.Type, "goods"), await ValueAsync(goods.Urn));
        });
    }

    [Fact]
    public async Task Is_secret_or_unknown_when_a_part_is()
    {
        Engine.Computed = Answer(
            ("zones", PropertyValue.Of([PropertyValue.Of("a"), PropertyValue.Secret(PropertyValue.Of("b"))])),
            ("rule", Bag(("days", PropertyValue.Unknown))),
            ("arn", PropertyValue.Secret(PropertyValue.Unknown)));
        await PassAsync(async () =>
        {
            var goods = new Bucket("goods");
            Assert.True(await Output.IsSecretAsync(goods.Zones));
            Assert.Equal("a b", string.Join(' ', await ValueAsync(goods.Zones)));
            Assert.False(await OutputUtilities.GetIsKnownAsync(goods.Rule));
            Assert.True(await Output.IsSecretAsync(goods.Arn));
            Assert.False(await OutputUtilities.GetIsKnownAsync(goods.Arn));
        });
    }

    [Fact]
    public async Task Warns_about_a_value_of_another_type()
    {
        Engine.Computed = Answer(("size", PropertyValue.Of("three")), ("zones", PropertyValue.Of([PropertyValue.Of(1)])));
        await PassAsync(async () =>
        {
            var goods = new Bucket("goods");
            Assert.Equal(0, await ValueAsync(goods.Size));
            Assert.Null(Assert.Single(await ValueAsync(goods.Zones)));
        });
        Assert.Equal(
            [
                "Expected System.Int32 but got String deserializing Pulumi.Tests.Sample.Bucket.size",
                "Expected System.String but got Number deserializing Pulumi.Tests.Sample.Bucket.zones",
            ],
            Engine.Logs.Select(log => log.Message));
        Assert.All(Engine.Logs, log => Assert.Equal((LogSeverity.Warning, UrnOf(Bucket.Type, "goods")), (log.Severity, log.Urn)));
    }

    [Fact]
    public async Task Reads_a_reference_as_the_resource_it_names()
    {
        var reference = Bag(("urn", PropertyValue.Of(UrnOf(Bucket.Type, "twin"))), ("id", PropertyValue.Of("twin-id")));
        Engine.Computed = Answer(("twin", PropertyValue.Special(PropertyKind.ResourceReference, reference)));
        Engine.Invoke = request => new()
        {
            Return = PropertyWire.Write(Bag(
                ("urn", PropertyWire.Read(request.Args)["urn"]!),
                ("id", PropertyValue.Of("twin-id")),
                ("state", Bag(("arn", PropertyValue.Of("arn:twin")))))),
        };
        await PassAsync(async () =>
        {
            var twin = (await ValueAsync(new Bucket("goods").Twin))!;
            Assert.Equal(UrnOf(Bucket.Type, "twin"), await ValueAsync(twin.Urn));
            Assert.Equal("twin-id", await ValueAsync(twin.Id));
            Assert.Equal("arn:twin", await ValueAsync(twin.Arn));
        });
        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(Engine.Invokes).Tok);
        Assert.DoesNotContain(Engine.Registrations, request => request.Name == "twin");
    }

    [Fact]
    public async Task Reads_an_existing_resource_by_its_id()
    {
        Engine.Read = _ => Bag(("arn", PropertyValue.Of("arn:old")));
        await PassAsync(async () =>
        {
            var old = Bucket.Get("old", "old-id", new() { AdditionalSecretOutputs = { "arn" } });
            Assert.Equal("old-id", await ValueAsync(old.Id));
            Assert.Equal("arn:old", await ValueAsync(old.Arn));
        });
        var read = Assert.Single(Engine.Reads);
        Assert.Equal(("old", "old-id", Bucket.Type, "1.2.3"), (read.Name, read.Id, read.Type, read.Version));
        Assert.Equal("arn", Assert.Single(read.AdditionalSecretOutputs));
    }

    [Fact]
    public async Task Reads_an_existing_resource_whose_id_is_unknown()
    {
        await PassAsync(async () =>
        {
            var old = Bucket.Get("old", new Bucket("goods").Arn);
            Assert.False(await OutputUtilities.GetIsKnownAsync(old.Id));
        });
        Assert.Equal(Signatures.UnknownString, Assert.Single(Engine.Reads).Id);
    }

    private static Func<RegisterResourceRequest, PropertyMap> Answer(params (string Name, PropertyValue Value)[] outputs) =>
        request => request.Name == "goods" ? Bag(outputs) : PropertyMap.Empty;

    private static Task<T> ValueAsync<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}

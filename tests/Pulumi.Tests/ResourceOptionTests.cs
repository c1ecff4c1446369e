using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;

namespace Pulumi.Tests;

public sealed class ResourceOptionTests : ProgramTests
{
    [Fact]
    public async Task Sends_every_option()
    {
        await PassAsync(() =>
        {
            var other = new Bucket("other");
            _ = new Bucket("goods", options: new()
            {
                Protect = true,
                IgnoreChanges = { "tags" },
                ReplaceOnChanges = { "acl" },
                AdditionalSecretOutputs = { "arn" },
                HideDiffs = { "size" },
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromMilliseconds(1) },
                DeleteBeforeReplace = false,
                RetainOnDelete = true,
                DeletedWith = other,
                ReplaceWith = { other },
                ImportId = "there",
                Version = "9.9.9",
                PluginDownloadURL = "https://example.com",
            });
        });
        var goods = Engine.Registration("goods");
        var urn = UrnOf(Bucket.Type, "other");
        Assert.Equal((true, true), (goods.Protect, goods.RetainOnDelete));
        Assert.Equal((true, false), (goods.DeleteBeforeReplaceDefined, goods.DeleteBeforeReplace));
        Assert.Equal(["tags", "acl", "arn"], [.. goods.IgnoreChanges, .. goods.ReplaceOnChanges, .. goods.AdditionalSecretOutputs]);
        Assert.Equal(["size", urn], [.. goods.HideDiffs, .. goods.ReplaceWith]);
        var timeouts = goods.CustomTimeouts;
        Assert.Equal(("300000000000ns", "", "1000000ns"), (timeouts.Create, timeouts.Update, timeouts.Delete));
        Assert.Equal((urn, "there"), (goods.DeletedWith, goods.ImportId));
        Assert.Equal(("9.9.9", "https://example.com"), (goods.Version, goods.PluginDownloadURL));
        Assert.True(goods.AcceptSecrets && goods.AcceptResources && goods.SupportsResultReporting && !goods.SupportsPartialValues);
        var plain = Engine.Registration("other");
        Assert.False(plain.HasProtect || plain.HasRetainOnDelete || plain.DeleteBeforeReplaceDefined);
    }

    [Fact]
    public async Task Refuses_an_option_that_the_engine_does_not_know()
    {
        Engine.Supports = _ => false;
        Assert.Contains(
            "The Pulumi CLI does not support the DeletedWith option. Please update the Pulumi CLI.",
            await FailAsync(() => _ = new Bucket("goods", options: new() { DeletedWith = new Bucket("other") })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_children_the_provider_and_the_protection_of_their_parent()
    {
        await PassAsync(() =>
        {
            var provider = new Provider("west");
            _ = new Shop("shop", new() { Provider = provider, Protect = true });
            _ = new Shop("mall", new() { Providers = { provider } });
            _ = new Bucket("outside");
            _ = new Bucket("child", options: new() { Parent = new Bucket("parent", options: new() { Provider = provider }) });
        });
        var reference = $"{UrnOf("pulumi:providers:test", "west")}::{Signatures.UnknownString}";
        Assert.Equal(
            [reference, reference, reference, reference, reference, ""],
            new[] { "shop-front", "shop-store-inner", "mall-front", "parent", "child", "outside" }
                .Select(name => Engine.Registration(name).Provider));
        Assert.True(Engine.Registration("shop-store-inner").Protect);
        Assert.False(Engine.Registration("mall-front").Protect);
    }

    [Fact]
    public async Task Refuses_a_provider_beside_providers() => Assert.Contains(
        "Do not supply both 'provider' and 'providers' options to a ComponentResource.",
        await FailAsync(() =>
        {
            var provider = new Provider("west");
            _ = new Shop("shop", new() { Provider = provider, Providers = { provider } });
        }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Sends_aliases_in_parts()
    {
        await PassAsync(() =>
        {
            var parent = new Shop("shop");
            _ = new Bucket("goods", options: new()
            {
                Aliases =
                {
                    new Alias { Urn = "urn:pulumi:dev::shop::a::b" },
                    new Alias { Name = "old", Type = "t:t:T", Project = "p", Stack = "s", NoParent = true },
                    new Alias { Parent = parent },
                    new Alias { ParentUrn = "urn:pulumi:dev::shop::a::c" },
                },
            });
        });
        var aliases = Engine.Registration("goods").Aliases;
        Assert.Equal("urn:pulumi:dev::shop::a::b", aliases[0].Urn);
        var spec = aliases[1].Spec;
        Assert.Equal(("old", "t:t:T", "p", "s", true), (spec.Name, spec.Type, spec.Project, spec.Stack, spec.NoParent));
        Assert.Equal(UrnOf("test:index:Shop", "shop"), aliases[2].Spec.ParentUrn);
        Assert.Equal("urn:pulumi:dev::shop::a::c", aliases[3].Spec.ParentUrn);
        Assert.True(Engine.Registration("goods").AliasSpecs);
    }

    [Fact]
    public async Task Refuses_an_alias_that_says_things_twice()
    {
        Assert.Contains(
            "Alias should not specify both Urn and Name",
            await FailAsync(() => _ = new Bucket("goods", options: new() { Aliases = { new Alias { Urn = "u", Name = "n" } } })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_transformations_change_a_resource_before_those_of_its_parents_and_the_stack()
    {
        var order = new List<string>();
        ResourceTransformation Transform(string who) => args =>
        {
            if (args.Resource is not Bucket) return null;
            order.Add($"{who}:{args.Resource.GetResourceName()}");
            var changed = (BucketArgs)args.Args;
            changed.Tags.Add(who, "yes");
            return new(changed, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { IgnoreChanges = { who } }));
        };
        Assert.Equal(0, await RunAsync(
            () =>
            {
                var shop = new Shop("shop", new() { ResourceTransformations = { Transform("shop") } });
                _ = new Bucket("goods", options: new() { Parent = shop, ResourceTransformations = { Transform("own") } });
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
            },
            new StackOptions { ResourceTransformations = { Transform("stack") } }));
        Assert.Equal(["own:goods", "shop:goods", "stack:goods"], order.Where(entry => entry.EndsWith("goods", StringComparison.Ordinal)));
        Assert.Equal("{'tags':{'own':'yes','shop':'yes','stack':'yes'}}", Inputs("goods"));
        Assert.Equal(["own", "shop", "stack"], Engine.Registration("goods").IgnoreChanges);
    }

    [Fact]
    public async Task Refuses_a_transformation_that_moves_a_resource()
    {
        Assert.Contains(
            "Transformations cannot currently be used to change the 'parent' of a resource.",
            await FailAsync(() => _ = new Bucket("goods", options: new()
            {
                ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = Deployment.Required.Stack }) },
            })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_the_options_it_is_given_as_they_are()
    {
        await PassAsync(() =>
        {
            var shop = new Shop("shop", new() { Protect = true });
            var options = new CustomResourceOptions { Parent = shop };
            _ = new Bucket("goods", options: options);
            Assert.Null(options.Protect);
            Assert.Null(options.Version);
        });
    }

    [Fact]
    public async Task Merges_lists_and_lets_the_second_value_win()
    {
        await PassAsync(async () =>
        {
            var (first, second) = (new Bucket("first"), new Bucket("second"));
            var merged = CustomResourceOptions.Merge(
                new()
                {
                    Version = "1",
                    Protect = true,
                    IgnoreChanges = { "a" },
                    DependsOn = { first },
                    ImportId = "x",
                    AdditionalSecretOutputs = { "s" },
                },
                new() { Version = "2", IgnoreChanges = { "b" }, DependsOn = { second }, DeleteBeforeReplace = true });
            Assert.Equal(("2", true, "x", true), (merged.Version, merged.Protect, merged.ImportId, merged.DeleteBeforeReplace));
            Assert.Equal(["a", "b"], merged.IgnoreChanges);
            Assert.Equal(["s"], merged.AdditionalSecretOutputs);
            Assert.Equal<Resource>([first, second], await Utilities.OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput()));
        });
    }

    [Fact]
    public async Task Keeps_the_last_provider_of_each_package_when_merging()
    {
        await PassAsync(() =>
        {
            var (west, east) = (new Provider("west"), new Provider("east"));
            Assert.Equal([east], ComponentResourceOptions.Merge(new() { Providers = { west } }, new() { Providers = { east } }).Providers);
            Assert.Equal([west], ComponentResourceOptions.Merge(new() { Providers = { west } }, null).Providers);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task Refuses_a_resource_without_a_name(string? name) => Assert.Contains(
        "Parameter 'name'",
        await FailAsync(() => _ = new Bucket(name!)),
        StringComparison.Ordinal);
}

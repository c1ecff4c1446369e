using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;

namespace Pulumi.Tests;

public sealed class DependencyTests : ProgramTests
{
    [Fact]
    public async Task Names_the_resources_each_property_comes_from()
    {
        await PassAsync(() =>
        {
            var (first, second) = (new Bucket("first"), new Bucket("second"));
            _ = new Bucket("copy", new() { Acl = first.Arn, Tags = { ["a"] = second.Arn, ["b"] = first.Arn }, Plain = "x" });
        });
        var copy = Engine.Registration("copy");
        var (firstUrn, secondUrn) = (UrnOf(Bucket.Type, "first"), UrnOf(Bucket.Type, "second"));
        Assert.Equal([firstUrn, secondUrn], copy.Dependencies);
        Assert.Equal(["acl", "plain", "tags"], copy.PropertyDependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([firstUrn], copy.PropertyDependencies["acl"].Urns);
        Assert.Equal([firstUrn, secondUrn], copy.PropertyDependencies["tags"].Urns);
        Assert.Empty(copy.PropertyDependencies["plain"].Urns);
    }

    [Fact]
    public async Task Takes_a_component_for_the_custom_resources_inside_it()
    {
        await PassAsync(() =>
        {
            var shop = new Shop("shop");
            _ = new Bucket("after", options: new() { DependsOn = { shop } });
            _ = new Bucket("of", new() { Acl = shop.Url });
        });
        Assert.Equal(
            [
                UrnOf("test:index:Shop$test:index:Store$test:storage/bucket:Bucket", "shop-store-outer"),
                UrnOf("test:index:Shop$test:storage/bucket:Bucket", "shop-front"),
            ],
            Engine.Registration("after").Dependencies);
        Assert.Equal([UrnOf("test:index:Shop$test:storage/bucket:Bucket", "shop-front")], Engine.Registration("of").Dependencies);
    }

    [Fact]
    public async Task Waits_for_what_it_depends_on()
    {
        Engine.Before = async request => await Task.Delay(request.Name == "slow" ? 200 : 0);
        await PassAsync(() =>
        {
            var slow = new Bucket("slow");
            _ = new Bucket("after", options: new() { DependsOn = slow });
            _ = new Bucket("beside");
        });
        Assert.Equal(["shop-dev", "beside", "slow", "after"], Engine.Registrations.Select(request => request.Name));
    }

    [Fact]
    public async Task Registers_children_after_their_parent()
    {
        Engine.Before = async request => await Task.Delay(request.Name is "shop" or "shop-store" ? 100 : 0);
        await PassAsync(() => _ = new Shop("shop"));
        var names = Engine.Registrations.Select(request => request.Name).ToList();
        Assert.True(names.IndexOf("shop") < names.IndexOf("shop-front"));
        Assert.True(names.IndexOf("shop-store") < names.IndexOf("shop-store-outer"));
        Assert.True(names.IndexOf("shop-store-outer") < names.IndexOf("shop-store-inner"));
        Assert.Equal(UrnOf("test:index:Shop", "shop"), Engine.Registration("shop-front").Parent);
    }

    [Fact]
    public async Task Shows_the_outputs_of_components()
    {
        await PassAsync(() => _ = new Shop("shop"));
        Assert.Equal("{'url':'?'}", Text(Engine.Outputs.Single(outputs => outputs.Urn == UrnOf("test:index:Shop", "shop")).Outputs));
        Assert.Equal("{}", Text(Engine.Outputs.Single(outputs => outputs.Urn.EndsWith("::shop-store", StringComparison.Ordinal)).Outputs));
    }
}

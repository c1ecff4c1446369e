using System.Collections.Immutable;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class InputListTests : ProgramTests
{
    [Fact]
    public async Task Takes_every_way_to_write_a_list()
    {
        await PassAsync(async () =>
        {
            await AssertAsync(new InputList<string>(), "");
            await AssertAsync("a", "a");
            await AssertAsync(Output.Create("a"), "a");
            await AssertAsync((Input<string>)"a", "a");
            await AssertAsync(new[] { "a", "b" }, "a b");
            await AssertAsync(new[] { Output.Create("a"), Output.Create("b") }, "a b");
            await AssertAsync(new Input<string>[] { "a", Output.Create("b") }, "a b");
            await AssertAsync(new List<string> { "a", "b" }, "a b");
            await AssertAsync(new List<Output<string>> { Output.Create("a") }, "a");
            await AssertAsync(new List<Input<string>> { "a" }, "a");
            await AssertAsync(ImmutableArray.Create("a", "b"), "a b");
            await AssertAsync(ImmutableArray.Create(Output.Create("a")), "a");
            await AssertAsync(ImmutableArray.Create<Input<string>>("a"), "a");
            await AssertAsync(Output.Create(new[] { "a", "b" }), "a b");
            await AssertAsync(Output.Create(new List<string> { "a" }), "a");
            await AssertAsync(Output.Create<IEnumerable<string>>(["a"]), "a");
            await AssertAsync(Output.Create(ImmutableArray.Create("a")), "a");
            await AssertAsync(["a", Output.Create("b"), (Input<string>)"c"], "a b c");
            await AssertAsync(new BucketArgs { Zones = { "a", Output.Create("b") } }.Zones, "a b");
            await AssertAsync(new BucketArgs { Zones = { new InputList<string> { "a" }, "b" } }.Zones, "a b");
        });
    }

    [Fact]
    public async Task Grows_and_joins_without_changing_others()
    {
        await PassAsync(async () =>
        {
            InputList<string> first = ["a"];
            InputList<string> second = Output.Create(ImmutableArray.Create("b"));
            var both = first.Concat(second);
            second.Add("c", "d");
            both.AddRange(new[] { "e" });
            await AssertAsync(first, "a");
            await AssertAsync(second, "b c d");
            await AssertAsync(both, "a b e");
        });
    }

    [Fact]
    public async Task Keeps_the_elements_that_are_known_beside_those_that_are_not()
    {
        await PassAsync(() =>
        {
            var goods = new Bucket("goods");
            _ = new Bucket("copy", new() { Zones = { "a", goods.Arn, Output.CreateSecret("s"), goods.Urn } });
        });
        Assert.Equal($"{{'zones':['a','?',{{'secret':'s'}},'{UrnOf(Bucket.Type, "goods")}']}}", Inputs("copy"));
        Assert.Equal([UrnOf(Bucket.Type, "goods")], Engine.Registration("copy").PropertyDependencies["zones"].Urns);
    }

    [Fact]
    public async Task Is_unknown_as_a_whole_when_its_length_is()
    {
        await PassAsync(() =>
        {
            var goods = new Bucket("goods");
            _ = new Bucket("copy", new() { Zones = { goods.Zones, "b" } });
        });
        Assert.Equal("{'zones':'?'}", Inputs("copy"));
    }

    [Fact]
    public async Task Joins_a_list_that_another_resource_has()
    {
        await PassAsync(() =>
        {
            var goods = new Bucket("goods", new() { Zones = { "a" } });
            InputList<string> zones = goods.Zones;
            _ = new Bucket("copy", new() { Zones = zones.Concat(new[] { "b" }) });
        });
        Assert.Equal("{'zones':['a','b']}", Inputs("copy"));
    }

    [Fact]
    public async Task Is_left_out_when_it_is_null_and_sent_when_it_is_empty()
    {
        await PassAsync(() =>
        {
            string[]? none = null;
            _ = new Bucket("null", new() { Zones = none! });
            _ = new Bucket("empty", new() { Zones = Array.Empty<string>() });
        });
        Assert.Equal("{}", Inputs("null"));
        Assert.Equal("{'zones':[]}", Inputs("empty"));
    }

    [Fact]
    public async Task Is_enumerated_when_it_is_known()
    {
        await PassAsync(async () =>
        {
            var seen = new List<string>();
            await foreach (var element in new InputList<string> { "a", Output.Create("b") })
                seen.Add(await OutputUtilities.GetValueAsync(element.ToOutput()));
            Assert.Equal(["a", "b"], seen);
        });
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<string>()).GetEnumerator());
    }

    [Fact]
    public async Task Takes_both_alternatives_of_a_union()
    {
        await PassAsync(async () =>
        {
            var list = new InputList<Union<int, string>>();
            list.Add((Input<int>)1);
            list.Add((Input<string>)"a");
            Assert.Equal([1, "a"], (await OutputUtilities.GetValueAsync(list.ToOutput())).Select(union => union.Value));
        });
    }

    private static async Task AssertAsync(InputList<string> list, string expected) =>
        Assert.Equal(expected, string.Join(' ', await OutputUtilities.GetValueAsync(list.ToOutput())));
}

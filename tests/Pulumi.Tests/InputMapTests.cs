using System.Collections.Immutable;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class InputMapTests : ProgramTests
{
    [Fact]
    public async Task Takes_every_way_to_write_a_map()
    {
        await PassAsync(async () =>
        {
            await AssertAsync([], "");
            await AssertAsync(new() { { "a", "1" }, { "b", Output.Create("2") } }, "a=1 b=2");
            await AssertAsync(new() { ["a"] = "1", ["b"] = Output.Create("2") }, "a=1 b=2");
            await AssertAsync(new Dictionary<string, string> { ["a"] = "1" }, "a=1");
            await AssertAsync(ImmutableDictionary<string, string>.Empty.Add("a", "1"), "a=1");
            await AssertAsync(Output.Create(new Dictionary<string, string> { ["a"] = "1" }), "a=1");
            await AssertAsync(Output.Create<IDictionary<string, string>>(new Dictionary<string, string> { ["a"] = "1" }), "a=1");
            await AssertAsync(Output.Create(ImmutableDictionary<string, string>.Empty.Add("a", "1")), "a=1");
            await AssertAsync(new BucketArgs { Tags = { { "a", "1" } } }.Tags, "a=1");
            await AssertAsync(new BucketArgs { Tags = { new InputMap<string> { ["a"] = "1" }, { "b", "2" } } }.Tags, "a=1 b=2");
        });
    }

    [Fact]
    public async Task Lets_the_second_map_win_when_two_are_merged()
    {
        await PassAsync(async () =>
        {
            InputMap<string> first = new() { ["a"] = "1", ["b"] = "2" };
            InputMap<string> second = Output.Create(new Dictionary<string, string> { ["b"] = "3" });
            await AssertAsync(InputMap<string>.Merge(first, second), "a=1 b=3");
            await AssertAsync(first, "a=1 b=2");
        });
    }

    [Fact]
    public async Task Takes_the_same_entry_twice_but_not_another_value()
    {
        await PassAsync(async () => await AssertAsync(new() { { "a", "1" }, { "a", "1" } }, "a=1"));
        Assert.Contains(
            "An element with the same key but a different value already exists. Key: 'a'",
            await FailAsync(() => _ = new Bucket("goods", new() { Tags = { { "a", "1" }, { "a", "2" } } })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_entries_that_are_known_beside_those_that_are_not()
    {
        await PassAsync(() =>
        {
            var goods = new Bucket("goods");
            _ = new Bucket("copy", new() { Tags = { ["c"] = "1", ["b"] = goods.Arn, ["a"] = Output.CreateSecret("s") } });
        });
        Assert.Equal("{'tags':{'a':{'secret':'s'},'b':'?','c':'1'}}", Inputs("copy"));
        Assert.Equal([UrnOf(Bucket.Type, "goods")], Engine.Registration("copy").PropertyDependencies["tags"].Urns);
    }

    [Fact]
    public async Task Is_unknown_as_a_whole_when_its_keys_are()
    {
        await PassAsync(() =>
        {
            InputMap<string> tags = new Bucket("goods").Tags!;
            tags.Add("a", "1");
            _ = new Bucket("copy", new() { Tags = tags });
        });
        Assert.Equal("{'tags':'?'}", Inputs("copy"));
    }

    [Fact]
    public async Task Is_enumerated_when_it_is_known()
    {
        await PassAsync(async () =>
        {
            var seen = new List<string>();
            await foreach (var entry in new InputMap<string> { ["a"] = "1" })
                seen.Add((await OutputUtilities.GetValueAsync(entry.ToOutput())).Value);
            Assert.Equal(["1"], seen);
        });
    }

    [Fact]
    public async Task Takes_both_alternatives_of_a_union()
    {
        await PassAsync(async () =>
        {
            var map = new InputMap<Union<int, string>>();
            map.Add("a", (Input<int>)1);
            map.Add("b", (Input<string>)"x");
            var values = await OutputUtilities.GetValueAsync(map.ToOutput());
            Assert.Equal((1, "x"), (values["a"].AsT0, values["b"].AsT1));
        });
    }

    private static async Task AssertAsync(InputMap<string> map, string expected)
    {
        var values = await OutputUtilities.GetValueAsync(map.ToOutput());
        var texts = values.Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', texts));
    }
}

using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class OutputTests : ProgramTests
{
    [Fact]
    public async Task Does_not_run_a_function_for_an_unknown_value()
    {
        var ran = false;
        await PassAsync(() => _ = new Bucket("copy", new() { Acl = new Bucket("goods").Arn.Apply(arn => { ran = true; return arn; }) }));
        Assert.False(ran);
        Assert.Equal("{'acl':'?'}", Inputs("copy"));
        Assert.Equal([UrnOf(Bucket.Type, "goods")], Engine.Registration("copy").PropertyDependencies["acl"].Urns);
    }

    [Fact]
    public async Task Runs_a_function_for_a_value_the_engine_knows()
    {
        Engine.Computed = request => request.Name == "goods" ? Bag(("arn", PropertyValue.Of("arn:goods"))) : PropertyMap.Empty;
        await PassAsync(() => _ = new Bucket("copy", new() { Acl = new Bucket("goods").Arn.Apply(arn => $"<{arn}>") }));
        Assert.Equal("{'acl':'<arn:goods>'}", Inputs("copy"));
    }

    [Fact]
    public async Task Follows_what_a_function_gives()
    {
        await PassAsync(async () =>
        {
            var one = Output.Create(1);
            Assert.Equal(2, await ValueAsync(one.Apply(value => value + 1)));
            Assert.Equal(2, await ValueAsync(one.Apply(value => Task.FromResult(value + 1))));
            Assert.Equal(2, await ValueAsync(one.Apply(value => Output.Create(value + 1))));
            Assert.Equal(2, await ValueAsync(one.Apply(value => (Input<int>)(value + 1))));
            Assert.Null(await ValueAsync(one.Apply(Output<string>? (_) => null)));
            var seen = 0;
            await ValueAsync(one.Apply(async value => { await Task.Yield(); seen = value; }));
            Assert.Equal(1, seen);
        });
    }

    [Fact]
    public async Task Keeps_a_secret_through_functions()
    {
        await PassAsync(async () =>
        {
            var secret = Output.CreateSecret("hunter2");
            Assert.True(await Output.IsSecretAsync(secret.Apply(value => value.Length)));
            Assert.True(await Output.IsSecretAsync(Output.Create(1).Apply(_ => secret)));
            Assert.True(await Output.IsSecretAsync(Output.Tuple(Output.Create(1), secret)));
            Assert.True(await Output.IsSecretAsync(Output.All(Output.Create("a"), secret)));
            Assert.True(await Output.IsSecretAsync(Output.Format($"{1} {secret}")));
            Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Output.Create(1))));
            Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Task.FromResult(1))));
            Assert.False(await Output.IsSecretAsync(Output.Unsecret(secret)));
            Assert.True(await Output.IsSecretAsync(secret));
        });
    }

    [Fact]
    public async Task Is_unknown_together_when_one_part_is()
    {
        await PassAsync(async () =>
        {
            var unknown = OutputUtilities.CreateUnknown("x");
            var known = Output.Create("a");
            Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(known, unknown)));
            Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Tuple(known, unknown)));
            Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Format($"{known} {unknown}")));
            Assert.False(await OutputUtilities.GetIsKnownAsync(known.Apply(_ => unknown)));
            Assert.True(await OutputUtilities.GetIsKnownAsync(Output.All(known, known)));
        });
    }

    [Fact]
    public async Task Depends_on_the_resources_of_all_parts()
    {
        await PassAsync(async () =>
        {
            var (first, second) = (new Bucket("first"), new Bucket("second"));
            Resource[] both = [first, second];
            Assert.Equal(both.ToHashSet(), await OutputUtilities.GetDependenciesAsync(Output.Format($"{first.Urn} {second.Urn}")));
            Assert.Equal(both.ToHashSet(), await OutputUtilities.GetDependenciesAsync(first.Urn.Apply(_ => second.Urn)));
            Assert.Equal(both.ToHashSet(), await OutputUtilities.GetDependenciesAsync(Output.All(first.Urn, second.Urn)));
            Assert.Equal(both.ToHashSet(), await OutputUtilities.GetDependenciesAsync(OutputUtilities.WithDependency(first.Urn, second)));
        });
    }

    [Fact]
    public async Task Writes_values_of_any_type_into_a_format()
    {
        await PassAsync(async () =>
        {
            Input<int> port = 8080;
            InputList<string> list = ["a"];
            Assert.Equal("a:8080 {x} 007", await ValueAsync(Output.Format($"{Output.Create("a")}:{port} {{x}} {7:000}")));
            Assert.NotNull(list);
        });
    }

    [Fact]
    public async Task Puts_up_to_eight_together()
    {
        await PassAsync(async () =>
        {
            static Output<int> Of(int value) => Output.Create(value);
            static Input<int> In(int value) => value;
            Assert.Equal((1, "b"), await ValueAsync(Output.Tuple(Of(1), Output.Create("b"))));
            Assert.Equal((1, 2, 3), await ValueAsync(Output.Tuple(In(1), In(2), In(3))));
            Assert.Equal((1, 2, 3, 4, 5, 6, 7, 8), await ValueAsync(Output.Tuple(Of(1), Of(2), Of(3), Of(4), Of(5), Of(6), Of(7), Of(8))));
        });
    }

    [Fact]
    public async Task Warns_when_it_is_written_as_text()
    {
        await PassAsync(() => Assert.Contains("Output.Format", Output.Create(1).ToString(), StringComparison.Ordinal));
        Assert.Equal(LogSeverity.Warning, Assert.Single(Engine.Logs).Severity);
    }

    [Fact]
    public async Task Can_be_told_later()
    {
        await PassAsync(() =>
        {
            var arn = new DeferredOutput<string>();
            var first = new Bucket("first", new() { Acl = arn.Output });
            Assert.NotNull(first);
            arn.Resolve(Output.CreateSecret("told"));
        });
        Assert.Equal("{'acl':{'secret':'told'}}", Inputs("first"));
    }

    [Fact]
    public async Task Looks_into_unions_and_arrays()
    {
        await PassAsync(async () =>
        {
            var union = Output.Create(Union<int, string>.FromT1("a"));
            Assert.False(await ValueAsync(union.IsT0()));
            Assert.Equal("a", await ValueAsync(union.AsT1()));
            Assert.Equal("a", await ValueAsync(union.Value()));
            var array = Output.Create(System.Collections.Immutable.ImmutableArray.Create(1, 2, 3));
            Assert.Equal((1, 3, 3), (await ValueAsync(array.First()), await ValueAsync(array.GetAt(2)), await ValueAsync(array.Length())));
        });
    }

    private static Task<T> ValueAsync<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}

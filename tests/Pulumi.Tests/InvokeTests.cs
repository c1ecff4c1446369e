using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class InvokeTests : ProgramTests
{
    private const string Token = "test:index/getBucket:getBucket";

    [Fact]
    public async Task Gives_the_result_as_an_output()
    {
        Engine.Invoke = request => Result(("days", PropertyValue.Of(7)), ("prefix", PropertyWire.Read(request.Args)["name"]!));
        await PassAsync(async () =>
        {
            var rule = await OutputUtilities.GetValueAsync(Deployment.Instance.Invoke<BucketRule>(
                Token, new LookupArgs { Name = "goods" }, new InvokeOptions { Version = "1.2.3" }));
            Assert.Equal((7, "goods"), (rule.Days, rule.Prefix));
        });
        var invoke = Assert.Single(Engine.Invokes);
        Assert.Equal((Token, "1.2.3", "", "{'name':'goods'}"), (invoke.Tok, invoke.Version, invoke.Provider, Text(invoke.Args)));
    }

    [Fact]
    public async Task Gives_the_result_as_a_task()
    {
        Engine.Invoke = _ => Result(("days", PropertyValue.Of(7)));
        await PassAsync(async () =>
        {
            Assert.Equal(7, (await Deployment.Instance.InvokeAsync<BucketRule>(Token, InvokeArgs.Empty)).Days);
            Assert.Equal(7, await Deployment.Instance.InvokeSingleAsync<int>(Token, InvokeArgs.Empty));
            Assert.Equal(7, await OutputUtilities.GetValueAsync(Deployment.Instance.InvokeSingle<int>(Token, InvokeArgs.Empty)));
            await Deployment.Instance.InvokeAsync(Token, InvokeArgs.Empty);
        });
        Assert.Equal(4, Engine.Invokes.Count);
    }

    [Fact]
    public async Task Is_not_made_while_an_argument_is_unknown()
    {
        await PassAsync(() => _ = new Bucket("copy", new()
        {
            Acl = Deployment.Instance
                .Invoke<BucketRule>(Token, new LookupArgs { Name = new Bucket("goods").Arn })
                .Apply(rule => rule.Prefix!),
        }));
        Assert.Empty(Engine.Invokes);
        Assert.Equal("{'acl':'?'}", Inputs("copy"));
    }

    [Fact]
    public async Task Is_not_made_while_a_resource_it_asks_about_is_not_created()
    {
        await PassAsync(async () =>
        {
            var goods = new Bucket("goods", new() { Acl = "private" });
            Assert.False(await OutputUtilities.GetIsKnownAsync(
                Deployment.Instance.Invoke<BucketRule>(Token, new LookupArgs { Name = goods.Acl! })));
            Assert.False(await OutputUtilities.GetIsKnownAsync(Deployment.Instance.Invoke<BucketRule>(
                Token, new LookupArgs { Name = "x" }, new InvokeOutputOptions { DependsOn = { new Shop("shop") } })));
        });
        Assert.Empty(Engine.Invokes);
    }

    [Fact]
    public async Task Is_unknown_when_the_result_is_in_part()
    {
        Engine.Invoke = _ => Result(("days", PropertyValue.Of(7)), ("prefix", PropertyValue.Unknown));
        await PassAsync(async () =>
        {
            Assert.False(await OutputUtilities.GetIsKnownAsync(Deployment.Instance.Invoke<BucketRule>(Token, InvokeArgs.Empty)));
            var rule = await Deployment.Instance.InvokeAsync<BucketRule>(Token, InvokeArgs.Empty);
            Assert.Equal((7, null), (rule.Days, rule.Prefix));
        });
    }

    [Fact]
    public async Task Is_secret_when_the_result_is_in_part()
    {
        Engine.Invoke = _ => Result(("prefix", PropertyValue.Secret(PropertyValue.Of("p"))));
        await PassAsync(async () =>
            Assert.True(await Output.IsSecretAsync(Deployment.Instance.Invoke<BucketRule>(Token, InvokeArgs.Empty))));
    }

    [Fact]
    public async Task Fails_with_the_reasons_of_the_provider()
    {
        Engine.Invoke = _ => new()
        {
            Failures = { new CheckFailure { Reason = "too long", Property = "name" }, new CheckFailure { Reason = "no", Property = "x" } },
        };
        Assert.Contains(
            $"Invoke of '{Token}' failed: too long (name); no (x)",
            await FailAsync(() => _ = Deployment.Instance.Invoke<BucketRule>(Token, InvokeArgs.Empty)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_the_provider_of_the_parent()
    {
        await PassAsync(() =>
        {
            var shop = new Shop("shop", new() { Provider = new Provider("west") });
            _ = Deployment.Instance.Invoke<BucketRule>(Token, InvokeArgs.Empty, new InvokeOptions { Parent = shop });
        });
        Assert.StartsWith(UrnOf("pulumi:providers:test", "west"), Assert.Single(Engine.Invokes).Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_parameterized_package()
    {
        var package = new RegisterPackageRequest("bridge", "1.0.0", null, parameterization: new("test", "2.0.0", [1]));
        await PassAsync(() => _ = Deployment.Instance.Invoke<BucketRule>(Token, InvokeArgs.Empty, (InvokeOptions?)null, package));
        Assert.Equal("bridge@1.0.0", Assert.Single(Engine.Invokes).PackageRef);
    }

    [Fact]
    public async Task Calls_a_method_of_a_resource()
    {
        Engine.Call = _ => new()
        {
            Return = PropertyWire.Write(Bag(("days", PropertyValue.Of(3)))),
            ReturnDependencies = { ["days"] = new() { Urns = { UrnOf(Bucket.Type, "elsewhere") } } },
        };
        await PassAsync(() =>
        {
            var goods = new Bucket("goods");
            var args = new MethodArgs { Name = goods.Arn };
            var result = Deployment.Instance.Call<BucketRule>("test:storage/bucket:Bucket/rule", args, goods);
            _ = new Bucket("copy", new() { Size = result.Apply(rule => rule.Days) });
        });
        var call = Assert.Single(Engine.Calls);
        var urn = UrnOf(Bucket.Type, "goods");
        Assert.Equal("test:storage/bucket:Bucket/rule", call.Tok);
        Assert.Equal("1.2.3", call.Version);
        Assert.Equal(
            $"{{'name':{{'Output':{{'dependencies':['{urn}']}}}},'__self__':{{'ResourceReference':{{'urn':'{urn}','id':''}}}}}}",
            Text(call.Args));
        Assert.Equal([urn], call.ArgDependencies["name"].Urns);
        Assert.Equal("{'size':3}", Inputs("copy"));
        Assert.Equal([UrnOf(Bucket.Type, "elsewhere")], Engine.Registration("copy").Dependencies);
    }

    private static ResourceInvokeResponse Result(params (string Name, PropertyValue Value)[] members) =>
        new() { Return = PropertyWire.Write(Bag(members)) };

    private sealed class LookupArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }

    private sealed class MethodArgs : CallArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }
}

using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class EngineConnectionTests : ProgramTests
{
    [Fact]
    public async Task Takes_answers_of_any_size()
    {
        var large = new string('x', 8 << 20);
        Engine.Computed = request => request.Custom ? Bag(("arn", PropertyValue.Of(large))) : PropertyMap.Empty;
        await PassAsync(async () => Assert.Equal(large, await OutputUtilities.GetValueAsync(new Bucket("goods").Arn)));
    }

    [Fact]
    public async Task Registers_many_resources_at_once()
    {
        await PassAsync(() =>
        {
            for (var i = 0; i < 500; i++) _ = new Bucket($"goods-{i}");
        });
        Assert.Equal(501, Engine.Registrations.Count);
    }

    [Fact]
    public async Task Does_without_features_when_the_engine_cannot_be_asked()
    {
        Engine.Supports = _ => throw new RpcException(new(StatusCode.Unimplemented, "unknown method"));
        await PassAsync(() => _ = new Bucket("one", new() { Target = new Bucket("goods") }));
        Assert.Equal("{'target':'?'}", Inputs("one"));
    }

    [Fact]
    public async Task Says_which_engine_cannot_be_reached()
    {
        using var engine = new EngineConnection("127.0.0.1:9", "127.0.0.1:9");
        var failure = await Assert.ThrowsAsync<RpcException>(() => engine.Engine.LogAsync(new()).ResponseAsync);
        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.StartsWith("The engine at 127.0.0.1:9 cannot be reached: ", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_something_else_answers()
    {
        var marshaller = Marshallers.Create(message => Google.Protobuf.MessageExtensions.ToByteArray(message), LogRequest.Parser.ParseFrom);
        var method = new Method<LogRequest, LogRequest>(MethodType.Unary, "elsewhere", "Ask", marshaller, marshaller);
        using var invoker = new UnaryInvoker(Engine.Address);
        var failure = await Assert.ThrowsAsync<RpcException>(
            () => invoker.AsyncUnaryCall(method, null, default, new LogRequest()).ResponseAsync);
        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }
}

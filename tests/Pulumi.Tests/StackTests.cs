using Pulumi.Protocol;
using Pulumi.Tests.Engine;
using Pulumi.Tests.Sample;

namespace Pulumi.Tests;

public sealed class StackTests : ProgramTests
{
    private const string StackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    [Fact]
    public async Task Is_registered_before_its_resources()
    {
        await PassAsync(() => _ = new Bucket("goods"));
        Assert.Equal(["shop-dev", "goods"], Engine.Registrations.Select(request => request.Name));
        var stack = Engine.Registration("shop-dev");
        Assert.Equal(("pulumi:pulumi:Stack", false, ""), (stack.Type, stack.Custom, stack.Parent));
        var goods = Engine.Registration("goods");
        Assert.Equal((Bucket.Type, true, StackUrn), (goods.Type, goods.Custom, goods.Parent));
    }

    [Fact]
    public async Task Shows_what_the_program_gives_back()
    {
        Assert.Equal(0, await RunAsync(() => new Dictionary<string, object?>
        {
            ["name"] = "shop",
            ["arn"] = new Bucket("goods").Arn,
            ["password"] = Output.CreateSecret("hunter2"),
            ["nothing"] = null,
            ["sizes"] = new[] { 1, 2 },
        }));
        var outputs = Assert.Single(Engine.Outputs);
        Assert.Equal(StackUrn, outputs.Urn);
        Assert.Equal("{'arn':'?','name':'shop','password':{'secret':'hunter2'},'sizes':[1,2]}", Text(outputs.Outputs));
    }

    [Fact]
    public async Task Tells_the_engine_when_the_program_is_at_its_end()
    {
        await PassAsync(() => { });
        Assert.True(Engine.IsSignalled);
    }

    [Fact]
    public async Task Asks_for_no_feature_that_does_not_matter()
    {
        await PassAsync(() => _ = new Bucket("goods", new() { Acl = "private" }));
        Assert.Empty(Engine.Features);
    }

    [Fact]
    public async Task Shows_its_properties_when_it_is_a_class()
    {
        Configuration = """{"shop:acl":"private"}""";
        Assert.Equal(0, await RunStackAsync(Deployment.StackOf(() => new ShopStack())));
        Assert.Equal("{'Arn':'?','acl':'private'}", Text(Assert.Single(Engine.Outputs).Outputs));
    }

    [Fact]
    public async Task Refuses_a_property_without_a_value()
    {
        Assert.Equal(32, await RunStackAsync(Deployment.StackOf(() => new ForgetfulStack())));
        Assert.Equal(
            "Output(s) 'url' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            Assert.Single(Errors()));
    }

    [Fact]
    public async Task Refuses_a_property_that_is_not_an_output()
    {
        Assert.Equal(32, await RunStackAsync(Deployment.StackOf(() => new MistakenStack())));
        Assert.Equal(
            "Output(s) 'url' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            Assert.Single(Errors()));
    }

    [Fact]
    public async Task Fails_with_the_exception_of_the_program()
    {
        var message = await FailAsync(() => throw new InvalidOperationException("The shop is closed."));
        Assert.StartsWith("Running program '", message, StringComparison.Ordinal);
        Assert.Contains(
            "failed with an unhandled exception:\nSystem.InvalidOperationException: The shop is closed.", message, StringComparison.Ordinal);
        Assert.False(Engine.IsSignalled);
    }

    [Fact]
    public async Task Fails_without_a_stack_trace_for_a_mistake_that_explains_itself() =>
        Assert.Equal("The shop is closed.", await FailAsync(() => throw new RunException("The shop is closed.")));

    [Fact]
    public async Task Fails_once_for_an_exception_that_many_outputs_wait_for()
    {
        var message = await FailAsync(() =>
        {
            var broken = Output.Create(1).Apply<string>(Fail);
            _ = new Bucket("goods", new() { Acl = broken, Tags = { ["a"] = broken, ["b"] = broken } });
            _ = new Bucket("more", new() { Acl = broken });
        });
        Assert.Equal("No shelf 1.", message);
        Assert.Equal(["shop-dev"], Engine.Registrations.Select(request => request.Name));
    }

    [Fact]
    public async Task Names_the_resource_the_engine_refuses()
    {
        Engine.Before = request => request.Name == "goods"
            ? throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.InvalidArgument, "acl must be «private», 100%"))
            : Task.CompletedTask;
        Assert.Equal("acl must be «private», 100%", await FailAsync(() =>
        {
            var goods = new Bucket("goods");
            _ = new Bucket("copy", new() { Acl = goods.Acl! });
        }));
    }

    [Fact]
    public async Task Waits_for_the_rest_of_the_program_after_a_failure()
    {
        var finished = false;
        await FailAsync(() =>
        {
            _ = Output.Create(LaterAsync()).Apply(_ => finished = true);
            throw new RunException("The shop is closed.");
        });
        Assert.True(finished);
    }

    [Fact]
    public async Task Fails_at_the_end_when_an_error_was_logged()
    {
        Assert.Equal(1, await RunAsync(() =>
        {
            Log.Error("Shelf missing.");
            _ = new Bucket("goods");
        }));
        Assert.Contains(Engine.Registrations, request => request.Name == "goods");
        Assert.False(Engine.IsSignalled);
    }

    [Fact]
    public async Task Logs_in_order_beside_the_resource()
    {
        await PassAsync(() =>
        {
            var goods = new Bucket("goods");
            Log.Debug("first");
            Log.Info("second", goods, streamId: 4, ephemeral: true);
            Log.Warn("third");
        });
        Assert.Equal(
            [
                (LogSeverity.Debug, "first", "", 0, false),
                (LogSeverity.Info, "second", UrnOf(Bucket.Type, "goods"), 4, true),
                (LogSeverity.Warning, "third", "", 0, false),
            ],
            Engine.Logs.Select(log => (log.Severity, log.Message, log.Urn, log.StreamId, log.Ephemeral)));
    }

    [Fact]
    public async Task Tells_the_program_where_it_runs()
    {
        await PassAsync(() =>
        {
            var instance = Deployment.Instance;
            Assert.Equal(("shop", "dev", "organization"), (instance.ProjectName, instance.StackName, instance.OrganizationName));
            Assert.True(instance.IsDryRun);
        });
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    private static async Task<int> LaterAsync()
    {
        await Task.Delay(300);
        return 1;
    }

    private static string Fail(int number) => throw new RunException($"No shelf {number}.");

    private sealed class ForgetfulStack : Stack
    {
        public ForgetfulStack() => Url = null;

        [Output("url")]
        public Output<string>? Url { get; set; }
    }

    private sealed class MistakenStack : Stack
    {
        [Output("url")]
        public string Url { get; set; } = "";
    }
}

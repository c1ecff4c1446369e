using Gate.Tests.Sources;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Gate.Tests.Engine;

public sealed class PackFaultTests
{
    // A server of Pulumi's own stubs that greets as it should; a test says what it does with Analyze.
    private const string Server = """
        const grpc = require("PROGRAMS/node_modules/@grpc/grpc-js");
        const { AnalyzerService } = require("PROGRAMS/node_modules/@pulumi/pulumi/proto/analyzer_grpc_pb.js");
        const messages = require("PROGRAMS/node_modules/@pulumi/pulumi/proto/analyzer_pb.js");
        const plugin = require("PROGRAMS/node_modules/@pulumi/pulumi/proto/plugin_pb.js");
        const { Empty } = require("PROGRAMS/node_modules/google-protobuf/google/protobuf/empty_pb.js");
        const service = { ...AnalyzerService };
        const answer = message => (call, done) => done(null, message);
        const info = new messages.AnalyzerInfo();
        info.setName("faulty");
        const handlers = { getPluginInfo: answer(new plugin.PluginInfo()), getAnalyzerInfo: answer(info), cancel: answer(new Empty()) };
        FAULT
        const server = new grpc.Server();
        server.addService(service, handlers);
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => console.log(port));
        """;

    private static readonly StackSource Stack = Files.Read(Files.Export(Files.Bucket("")));
    private static readonly PluginPackOptions Options = new()
    {
        Environment = SamplePrograms.Options.Environment,
        CallTimeout = TimeSpan.FromSeconds(3),
        StartTimeout = TimeSpan.FromSeconds(20),
    };

    [Theory]
    [InlineData("echo Using launch settings from launchSettings.json; sleep 60", "wrote `Using launch settings from launchSettings.json` where its port was expected.")]
    [InlineData("echo 99999; sleep 60", "wrote `99999` where its port was expected.")]
    [InlineData("echo no such module >&2; exit 3", "did not start: no such module")]
    [InlineData("exit 3", "did not start: it ended with exit code 3.")]
    [InlineData("echo 9; sleep 60", "ended while it was asked for Handshake")]
    public async Task Says_what_went_wrong_when_a_pack_does_not_start(string script, string message) =>
        Assert.Contains(message, await FailureAsync(script), StringComparison.Ordinal);

    [Fact]
    public async Task Does_not_wait_for_ever_for_a_port()
    {
        using var directory = new TemporaryDirectory();
        var pack = directory.WriteProgram("pack", $"#!/bin/sh\necho $$ > {directory.Path}/process\nsleep 600\n");

        var failure = await Assert.ThrowsAsync<PackFailedException>(() => PluginPack.StartAsync(pack, Stack, Options with { StartTimeout = TimeSpan.FromSeconds(1) }, CancellationToken.None));

        Assert.EndsWith("did not answer with its port within 1 seconds.", failure.Message, StringComparison.Ordinal);
        Assert.True(await Processes.IsGoneAsync(await File.ReadAllTextAsync(Path.Combine(directory.Path, "process"))));
    }

    [Theory]
    [InlineData("handlers.analyze = (call, done) => process.exit(1);", "The policy pack faulty ended while it was asked for Analyze.")]
    [InlineData("handlers.analyze = (call, done) => { console.error('out of memory'); setTimeout(() => process.exit(1), 200); };", "The policy pack faulty ended while it was asked for Analyze: out of memory")]
    [InlineData("handlers.analyze = (call, done) => done({ code: grpc.status.INTERNAL, details: 'a bug\\nin it' });", "The policy pack faulty answered Analyze with an error: a bug in it")]
    [InlineData("handlers.analyze = () => {};", "The policy pack faulty did not answer Analyze within 3 seconds.")]
    [InlineData("service.analyze = { ...service.analyze, responseSerialize: () => Buffer.from([0x12, 0x7f]) }; handlers.analyze = answer({});", "The policy pack faulty answered Analyze with what cannot be read:")]
    [InlineData("", "The policy pack faulty answered Analyze with an error: The server does not implement the method analyze")]
    public async Task Says_what_went_wrong_when_a_pack_is_asked(string fault, string message)
    {
        using var directory = new TemporaryDirectory();
        await using var pack = await StartAsync(directory, fault);

        var failure = await Assert.ThrowsAsync<PackFailedException>(() => pack.AnalyzeAsync(Stack.Resources[0], CancellationToken.None));

        Assert.True(failure.Message.StartsWith(message, StringComparison.Ordinal), failure.Message);
    }

    [Fact]
    public async Task Takes_a_pack_that_knows_neither_remediations_nor_stacks_nor_the_stack_it_is_for()
    {
        using var directory = new TemporaryDirectory();
        await using var pack = await StartAsync(directory, "");

        Assert.Empty((await pack.RemediateAsync(Stack.Resources[0], CancellationToken.None)).Remediations);
        Assert.Empty((await pack.AnalyzeStackAsync(Stack, CancellationToken.None)).Diagnostics);
    }

    [Fact]
    public async Task Stops_waiting_when_it_is_cancelled()
    {
        using var directory = new TemporaryDirectory();
        await using var pack = await StartAsync(directory, "handlers.analyze = () => {};");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pack.AnalyzeAsync(Stack.Resources[0], cancellation.Token));
    }

    [Fact]
    public async Task Runs_the_plugin_of_an_unknown_runtime_from_the_path()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("pack/PulumiPolicy.yaml", "runtime: { name: opa, options: { strict: true } }");
        directory.Write("server.js", Program(""));
        directory.WriteProgram("bin/pulumi-analyzer-policy-opa", $"#!/bin/sh\necho \"$1 $3 $(pwd)\" >&2\nexec node {directory.Path}/server.js\n");
        var environment = new Dictionary<string, string>(Options.Environment) { ["PATH"] = $"{directory.Path}/bin:{Options.Environment["PATH"]}" };
        using var output = new StringWriter();

        await using var pack = await PluginPack.StartAsync($"{directory.Path}/pack", Stack, Options with { Environment = environment, Output = output }, CancellationToken.None);

        Assert.Equal("faulty", pack.Info.Name);
        Assert.Contains($"-strict=true . {directory.Path}/pack", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "has no PulumiPolicy.yaml, so it is not a policy pack.")]
    [InlineData("version: 1.0.0", "names no runtime.")]
    [InlineData("runtime: cobol", "has runtime cobol, and there is no pulumi-analyzer-policy-cobol on the PATH.")]
    [InlineData("runtime: nodejs", "has no node_modules/@pulumi/pulumi.")]
    [InlineData("runtime: dotnet", "must have one .csproj, .fsproj or .vbproj.")]
    [InlineData("runtime: [", "is not valid YAML")]
    public async Task Refuses_a_directory_that_is_no_pack(string? description, string message)
    {
        using var directory = new TemporaryDirectory();
        if (description is not null) directory.Write("PulumiPolicy.yaml", description);

        var refusal = await Assert.ThrowsAsync<InputException>(() => PluginPack.StartAsync(directory.Path, Stack, Options, CancellationToken.None));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_path_that_is_nothing_and_a_file_that_cannot_be_run()
    {
        using var directory = new TemporaryDirectory();

        Assert.Contains("does not exist.", (await RefusalAsync($"{directory.Path}/none")).Message, StringComparison.Ordinal);
        Assert.Contains("is not executable.", (await RefusalAsync(directory.Write("pack", ""))).Message, StringComparison.Ordinal);
    }

    private static Task<InputException> RefusalAsync(string path) =>
        Assert.ThrowsAsync<InputException>(() => PluginPack.StartAsync(path, Stack, Options, CancellationToken.None));

    private static async Task<string> FailureAsync(string script)
    {
        using var directory = new TemporaryDirectory();
        var pack = directory.WriteProgram("pack", $"#!/bin/sh\n{script}\n");
        return (await Assert.ThrowsAsync<PackFailedException>(() => PluginPack.StartAsync(pack, Stack, Options, CancellationToken.None))).Message;
    }

    private static Task<PluginPack> StartAsync(TemporaryDirectory directory, string fault)
    {
        directory.Write("server.js", Program(fault));
        return PluginPack.StartAsync(directory.WriteProgram("pack", $"#!/bin/sh\nexec node {directory.Path}/server.js\n"), Stack, Options, CancellationToken.None);
    }

    private static string Program(string fault) =>
        Server.Replace("PROGRAMS", SamplePrograms.Root, StringComparison.Ordinal).Replace("FAULT", fault, StringComparison.Ordinal);
}

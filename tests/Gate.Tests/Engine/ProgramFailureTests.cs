using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Gate.Tests.Engine;

public sealed class ProgramFailureTests
{
    [Fact]
    public async Task Says_what_a_program_threw_before_it_registered_anything()
    {
        var message = await SamplePrograms.RefusalAsync("throw new pulumi.RunError('\\u001b[31mno such\\nthing\\u001b[39m');");

        Assert.EndsWith("failed for stack dev: no such thing. Mend the program; --verbose shows where it failed.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_went_wrong_without_the_stack_trace_and_without_waiting_for_Node_to_colour_it()
    {
        var message = await SamplePrograms.RefusalAsync("undefined.property;");

        Assert.EndsWith("failed for stack dev: TypeError: Cannot read properties of undefined (reading 'property'). Mend the program; --verbose shows where it failed.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throw new Error('first\\nsecond');", "Error: first second.")]
    [InlineData("pulumi.output(1).apply(() => { throw new Error('in apply'); });", "Error: in apply.")]
    [InlineData("Promise.reject(new Error('rejected'));", "Error: rejected.")]
    [InlineData("throw 'a text';", "a text.")]
    [InlineData("require('no-such-module');", "Error: Cannot find module 'no-such-module'.")]
    [InlineData("throw Object.assign(new Error('with a code'), { code: 7 });", "Error: with a code.")]
    public async Task Says_what_was_thrown_in_one_paragraph(string program, string told)
    {
        var message = await SamplePrograms.RefusalAsync(program);

        Assert.EndsWith($"failed for stack dev: {told} Mend the program; --verbose shows where it failed.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_stack_trace_where_all_output_is_wanted()
    {
        using var output = new StringWriter();

        await SamplePrograms.RefusalAsync("throw new Error('out of luck');", SamplePrograms.Options with { ProgramOutput = output });

        Assert.Matches(@"out of luck\s+at ", output.ToString());
    }

    [Fact]
    public async Task Names_the_way_round_for_a_program_in_Python()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: app\nruntime: python\n");

        var refusal = await Assert.ThrowsAsync<InputException>(() => SamplePrograms.PreviewDirectoryAsync(directory.Path));

        Assert.Contains("has runtime python, which the gate does not run yet. Run `pulumi preview --json > preview.json`", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\xff\\xff\\xff", "cannot be read")]
    [InlineData("\\x0a\\x03abc", "cannot be read")]
    public async Task Refuses_values_that_are_no_values(string bytes, string says)
    {
        var message = await SamplePrograms.RefusalAsync($$"""
            const runtime = require("@pulumi/pulumi/runtime");
            const { RegisterResourceRequest } = require("@pulumi/pulumi/proto/resource_pb.js");
            const request = new RegisterResourceRequest();
            request.setType("a:b:C");
            request.setName("malformed");
            const plain = request.serializeBinary();
            const bag = Buffer.from("{{bytes}}", "latin1");
            const bytes = Buffer.concat([plain, Buffer.from([0x2a, bag.length]), bag]);
            request.serializeBinary = () => bytes;
            exports.done = new Promise((resolve, reject) => runtime.getMonitor().registerResource(request, error => error ? reject(new Error(error.details)) : resolve("no error")));
            """);

        Assert.Contains(says, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_duplicate_name_as_the_engine_does()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync("""
            new pulumi.ComponentResource("a:b:C", "twin");
            new pulumi.ComponentResource("a:b:C", "twin");
            """);

        Assert.Contains("Duplicate resource URN 'urn:pulumi:dev::app::a:b:C::twin'; try giving it a unique name", stack.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_was_registered_before_a_program_failed()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync("""
            const made = new pulumi.ComponentResource("a:b:C", "made");
            made.urn.apply(() => { throw new pulumi.RunError("half way"); });
            """);

        Assert.Contains(stack.Resources, resource => resource.Inputs.Name == "made");
        Assert.Contains("half way", stack.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_program_that_ends_before_it_registers_anything() =>
        Assert.Contains("ended for stack dev without registering anything.", await ScriptRefusalAsync("exit 0"), StringComparison.Ordinal);

    [Fact]
    public async Task Says_that_a_program_was_killed_before_its_stack_was_complete()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync("""
            new pulumi.ComponentResource("a:b:C", "made").urn.apply(() => process.kill(process.pid, "SIGKILL"));
            """);

        Assert.Contains("failed for stack dev with exit code 137.", stack.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_exit_code_and_the_last_words_of_a_program_that_dies()
    {
        var message = await ScriptRefusalAsync("echo out of luck >&2; exit 7");

        Assert.EndsWith("failed for stack dev with exit code 7: out of luck. Mend the program; --verbose shows all it printed.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kills_a_program_that_hangs_with_its_children()
    {
        using var directory = new TemporaryDirectory();
        var note = Path.Combine(directory.Path, "child");
        var message = await ScriptRefusalAsync($"sleep 600 & echo $! > {note}; sleep 600", SamplePrograms.Options with { Timeout = TimeSpan.FromSeconds(2) });

        Assert.Contains("did not end for stack dev within 2 seconds and was killed.", message, StringComparison.Ordinal);
        Assert.True(await Processes.IsGoneAsync(await File.ReadAllTextAsync(note)));
    }

    [Fact]
    public async Task Does_not_drown_in_what_a_program_prints() =>
        Assert.Null((await SamplePrograms.PreviewJavaScriptAsync("for (let i = 0; i < 200000; i++) console.log('x'.repeat(200));")).Failure);

    [Fact]
    public async Task Stops_the_program_when_it_is_cancelled()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: app\nruntime: { name: dotnet, options: { binary: ./program } }");
        var note = Path.Combine(directory.Path, "process");
        directory.WriteProgram("program", $"#!/bin/sh\necho $$ > {note}.new; mv {note}.new {note}\nsleep 600\n");
        using var cancellation = new CancellationTokenSource();

        var run = new ProgramPreview(PulumiProject.Read(directory.Path), new PreviewOptions(), cancellation.Token).RunAsync("dev");
        while (!File.Exists(note)) await Task.Delay(20);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(await Processes.IsGoneAsync(await File.ReadAllTextAsync(note)));
    }

    [Fact]
    public async Task Does_not_show_a_secret_of_the_configuration_that_a_program_prints_when_it_fails()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: app\nruntime: { name: dotnet, options: { binary: ./program } }");
        directory.Write("Pulumi.dev.yaml", $"encryptionsalt: {new Sources.Passphrase("p").Salt}\nconfig:\n  app:token:\n    secure: {new Sources.Passphrase("p").Encrypt("hunter22")}\n");
        directory.WriteProgram("program", "#!/bin/sh\necho \"$PULUMI_CONFIG\" >&2\nexit 3\n");

        var failure = await Assert.ThrowsAsync<InputException>(() => SamplePrograms.PreviewDirectoryAsync(directory.Path, "dev", SamplePrograms.With("PULUMI_CONFIG_PASSPHRASE", "p")));

        Assert.Contains("""failed for stack dev with exit code 3: {"app:token":"[secret]"}. Mend""", failure.Message, StringComparison.Ordinal);
    }

    // A program in no particular language: what the gate starts is a process.
    private static async Task<string> ScriptRefusalAsync(string script, PreviewOptions? options = null)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: app\nruntime: { name: dotnet, options: { binary: ./program } }");
        directory.WriteProgram("program", $"#!/bin/sh\n{script}\n");
        return (await Assert.ThrowsAsync<InputException>(() => SamplePrograms.PreviewDirectoryAsync(directory.Path, options: options))).Message;
    }
}

using System.CommandLine;
using Platform.Gate.Findings;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary>The command line as a whole. One of the two places that catch everything: what escapes here is a defect of the gate.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Judges Pulumi programs with policies, without cloud credentials and without the Pulumi CLI.")
        {
            RunCommand.Create(),
            PreviewCommand.Create(),
            GraphCommand.Create(),
            CheckCommand.Create(),
            DiffCommand.Create(),
            HistoryCommand.Create(),
            InitCommand.Create(),
            WaiversCommand.Create(),
            PoliciesCommand.Create(),
            WorkflowsCommand.Create(),
            SecretsCommand.Create(),
            ImageCommand.Create(),
            IamCommand.Create(),
            RehearseCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"error: {error.Message}");
            await Console.Error.WriteLineAsync("Run `gate --help`, or `gate COMMAND --help`, for what can be said.");
            return (int)ExitCode.BadInput;
        }

        try
        {
            using var interruption = new Interruption();
            return await interruption.RunAsync(parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token));
        }
        catch (InputException exception)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return (int)ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("error: interrupted; nothing was judged.");
            return (int)ExitCode.Failed;
        }
        catch (Exception exception) when (!args.Contains("--verbose"))
        {
            await Console.Error.WriteLineAsync($"error: the gate failed: {exception.GetType().Name}: {exception.Message} Run it with --verbose for the details, and report them.");
            return (int)ExitCode.Failed;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync($"error: the gate failed: {exception}");
            return (int)ExitCode.Failed;
        }
    }
}

using System.CommandLine;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary><c>gate check</c>: judges stacks that were read from files.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Output of `pulumi stack export`, `pulumi preview --json` or an event log; a folder of such; '-' is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", "Judge the stacks in files that Pulumi wrote.") { files };
        var judging = new JudgeOptions(command, stacks: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = judging.Read(parsed);
            var (sources, failures) = Read(parsed.GetValue(files)!);
            return (int)Outcome.Tell(await Judge.RunAsync(sources, failures, settings, cancellation), settings);
        });
        return command;
    }

    /// <summary>Reads what can be read; a file that cannot does not stop the others.</summary>
    private static (IReadOnlyList<StackSource> Sources, IReadOnlyList<string> Failures) Read(string[] files)
    {
        var environment = new PreviewOptions().Environment;
        var sources = new List<StackSource>();
        var failures = new List<string>();
        foreach (var file in files)
        {
            try
            {
                using var input = file == "-" ? Console.OpenStandardInput() : null;
                sources.AddRange(input is null ? StackFile.Read(file, environment) : [StackFile.Read(input, "standard input", environment)]);
            }
            catch (InputException exception)
            {
                failures.Add(exception.Message);
            }
        }

        return (sources, failures);
    }
}

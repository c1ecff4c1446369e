using System.CommandLine;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary><c>gate preview</c>: runs programs in the embedded engine and judges their stacks.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var projects = new Option<string[]>("--project", "-p") { Description = "A folder with a Pulumi.yaml; default: this one, or those that gate.yaml names. Repeatable.", HelpName = "DIR" };
        var stacks = new Option<string[]>("--stack", "-s") { Description = "A stack; default: every stack with a Pulumi.STACK.yaml. Repeatable.", HelpName = "NAME" };
        var config = new Option<string[]>("--config", "-c") { Description = "A configuration value that takes the place of the stack's. Repeatable.", HelpName = "KEY=VALUE" };
        var configFile = new Option<string?>("--config-file") { Description = "A stack configuration file to use in place of Pulumi.STACK.yaml.", HelpName = "FILE" };
        var outputs = new Option<OutputMode>("--outputs") { Description = "Whether outputs that AWS computes get a made-up value of the documented shape, or stay unknown as in a real preview." };
        var timeout = new Option<int>("--timeout") { Description = "Seconds a program may take.", DefaultValueFactory = _ => 300, HelpName = "SECONDS" };
        var command = new Command("preview", "Run a Pulumi program in the embedded engine and judge its stacks.") { projects, stacks, config, configFile, outputs, timeout };
        var judging = new JudgeOptions(command);

        command.SetAction(async (parsed, cancellation) =>
        {
            var directories = parsed.GetValue(projects) ?? [];
            var file = ProjectSelection.FileFor(directories);
            var settings = judging.Read(parsed, file);
            using var progress = new ProgressDisplay(settings);
            var options = new PreviewOptions
            {
                Config = ReadConfig(parsed.GetValue(config) ?? []),
                ConfigFile = parsed.GetValue(configFile),
                Outputs = parsed.GetValue(outputs),
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                Progress = progress.Show,
                ProgramOutput = settings.Verbose ? Console.Error : null,
            };
            var named = ProjectSelection.Find(directories, parsed.GetValue(stacks) ?? [], file);
            var (sources, failures) = await RunAsync(named, options, cancellation);
            progress.Dispose();
            return (int)Outcome.Tell(Judge.Run(sources, failures, settings, cancellation), settings);
        });
        return command;
    }

    /// <summary>Previews all stacks at once; those of one project share its build. One that fails does not stop the others.</summary>
    internal static async Task<(IReadOnlyList<StackSource> Sources, IReadOnlyList<string> Failures)> RunAsync(
        IReadOnlyList<ProjectStacks> projects, PreviewOptions options, CancellationToken cancellation)
    {
        var previews = projects.SelectMany(project =>
        {
            var preview = new ProgramPreview(project.Project, options, cancellation);
            return project.Stacks.Select(stack => TryAsync(() => preview.RunAsync(stack)));
        });
        var results = await Task.WhenAll(previews);
        return ([.. results.Select(result => result.Source).OfType<StackSource>()], [.. results.Select(result => result.Failure).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static async Task<(StackSource? Source, string? Failure)> TryAsync(Func<Task<StackSource>> preview)
    {
        try
        {
            return (await preview(), null);
        }
        catch (InputException exception)
        {
            return (null, exception.Message);
        }
    }

    private static Dictionary<string, string> ReadConfig(string[] settings)
    {
        var config = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) throw new InputException($"'--config {setting}' is not KEY=VALUE.");
            config[setting[..equals]] = setting[(equals + 1)..];
        }

        return config;
    }
}

using System.CommandLine;
using Platform.Gate.Configuration;
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
        var command = new Command("preview", "Run a Pulumi program in the embedded engine and judge its stacks.") { projects, stacks };
        var running = new ProgramOptions(command);
        var judging = new JudgeOptions(command, stacks: true);

        command.SetAction(async (parsed, cancellation) =>
        {
            var directories = parsed.GetValue(projects) ?? [];
            var file = ProjectSelection.FileFor(directories);
            var settings = judging.Read(parsed, file);
            using var progress = new ProgressDisplay(settings);
            var options = running.Read(parsed, settings, progress);
            var named = ProjectSelection.Find(directories, parsed.GetValue(stacks) ?? [], file);
            var (sources, failures) = await RunAsync(named, options, cancellation);
            progress.Dispose();
            return (int)Outcome.Tell(await Judge.RunAsync(sources, failures, settings, cancellation), settings);
        });
        return command;
    }

    /// <summary>
    /// Previews all stacks at once; those of one project share its build. One that fails does not stop the others. Stack references are answered by
    /// the other projects of the <c>gate.yaml</c> around, judged or not.
    /// </summary>
    internal static async Task<(IReadOnlyList<StackSource> Sources, IReadOnlyList<string> Failures)> RunAsync(
        IReadOnlyList<ProjectStacks> projects, PreviewOptions options, CancellationToken cancellation)
    {
        var set = new PreviewSet(projects.Select(project => project.Project), options, Siblings(projects), cancellation);
        var previews = projects.SelectMany(project => project.Stacks.Select(stack => TryAsync(() => set.RunAsync(project.Project, stack))));
        var results = await Task.WhenAll(previews);
        return ([.. results.Select(result => result.Source).OfType<StackSource>()], [.. results.Select(result => result.Failure).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<PulumiProject> Siblings(IReadOnlyList<ProjectStacks> projects) =>
        projects.Select(project => Around(project.Project.Directory)).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(path => GateFile.Read(path).Projects).Select(project => project.Directory)
            .Where(directory => File.Exists(Path.Combine(directory, "Pulumi.yaml"))).Distinct(StringComparer.Ordinal).Select(PulumiProject.Read);

    // As far up as the repository goes.
    private static string? Around(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, GateFile.Name);
            if (File.Exists(path)) return path;
            if (Path.Exists(Path.Combine(folder.FullName, ".git"))) return null;
        }

        return null;
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
}

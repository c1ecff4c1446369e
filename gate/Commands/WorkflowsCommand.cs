using System.CommandLine;
using Platform.Gate.Engine;
using Platform.Gate.Findings;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Actionlint;
using Platform.Gate.Scanners.Workflows.Roles;
using ScannedRepository = Platform.Gate.Scanners.Workflows.Repository;

namespace Platform.Gate.Commands;

/// <summary><c>gate workflows</c>: judges the files that decide how a repository is built and deployed.</summary>
internal static class WorkflowsCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "The root of the repository.", DefaultValueFactory = _ => "." };
        var projects = new Option<string[]>("--project", "-p") { Description = "A Pulumi project whose roles the workflows assume: it is previewed, and both are judged together. Repeatable.", HelpName = "DIR" };
        var stacks = new Option<string[]>("--stack", "-s") { Description = "A stack of the projects; default: all. Repeatable.", HelpName = "NAME" };
        var repository = new Option<string?>("--repository") { Description = "The repository at GitHub; default: the one that the roles name.", HelpName = "OWNER/NAME" };
        var allow = new Option<string?>("--allow") { Description = $"What is allowed, by fingerprint, with a reason; default: {WorkflowScanner.DefaultAllowFile} of the root.", HelpName = "FILE" };
        var actionlint = new Option<string>("--actionlint") { Description = "Where actionlint is installed; default: beside the gate.", HelpName = "DIR", DefaultValueFactory = _ => ActionlintRun.DefaultDirectory };
        var command = new Command("workflows", "Judge .github/workflows, composite actions, Dockerfiles and CODEOWNERS.") { path, projects, stacks, repository, allow, actionlint };
        var judging = new JudgeOptions(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = judging.Read(parsed);
            var root = parsed.GetValue(path)!;
            var files = ScannedRepository.Read(root);
            var options = new WorkflowScanOptions
            {
                AllowFile = parsed.GetValue(allow),
                ActionlintDirectory = parsed.GetValue(actionlint)!,
                Configuration = settings.Configuration,
                Environment = ProcessEnvironment.Variables(),
                Time = settings.Clock,
            };
            var judgements = new List<Judgement> { ScannerJudge.Rooted(await WorkflowScanner.RunAsync(files, options, cancellation), root, settings.Repository) };
            if (parsed.GetValue(projects) is { Length: > 0 } named)
            {
                using var progress = new ProgressDisplay(settings);
                var previewing = new PreviewOptions { Progress = progress.Show, ProgramOutput = settings.Verbose ? Console.Error : null };
                var (sources, failures) = await PreviewCommand.RunAsync(ProjectSelection.Find(named, parsed.GetValue(stacks) ?? [], null), previewing, cancellation);
                judgements.Add(RoleTrustCheck.Run(files, sources, parsed.GetValue(repository), settings.Configuration));
                judgements.Add(new() { Failures = [.. failures, .. sources.Select(source => source.Failure).OfType<string>()] });
            }

            return (int)Outcome.Tell(Judge.Assemble(judgements, settings), settings);
        });
        return command;
    }
}

using System.CommandLine;
using Platform.Gate.Scanners.Workflows;

namespace Platform.Gate.Commands;

/// <summary><c>gate workflows</c>: judges the files that decide how a repository is built and deployed.</summary>
internal static class WorkflowsCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "The root of the repository.", DefaultValueFactory = _ => "." };
        var command = new Command("workflows", "Judge .github/workflows, composite actions, Dockerfiles and CODEOWNERS.") { path };
        var judging = new JudgeOptions(command);
        command.SetAction(parsed =>
        {
            var settings = judging.Read(parsed);
            var judgement = ScannerJudge.Rooted(WorkflowScanner.Run(parsed.GetValue(path)!, settings.Configuration), parsed.GetValue(path)!, settings.Repository);
            return (int)Outcome.Tell(Judge.Assemble([judgement], settings), settings);
        });
        return command;
    }
}

using System.CommandLine;
using Platform.Gate.Engine;
using Platform.Gate.Reports;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary><c>gate graph</c>: draws a stack's resources from a preview.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var project = new Option<string>("--project", "-p") { Description = "The folder with the Pulumi.yaml.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var stack = new Option<string?>("--stack", "-s") { Description = "The stack; default: the first with a Pulumi.STACK.yaml.", HelpName = "NAME" };
        var command = new Command("graph", "Draw a stack's components and what they use of each other, as a Mermaid diagram.") { project, stack };
        command.SetAction(async (parsed, cancellation) =>
        {
            var read = PulumiProject.Read(parsed.GetValue(project)!);
            var name = parsed.GetValue(stack) ?? (read.Stacks() is [var first, ..] ? first : null)
                ?? throw new InputException($"{read.Directory} has no Pulumi.STACK.yaml: name a stack with --stack NAME.");
            var source = await new ProgramPreview(read, new(), cancellation).RunAsync(name);
            if (source.Failure is { } failure) throw new InputException(failure);
            MermaidGraph.Write(source, Console.Out);
            return (int)Findings.ExitCode.Passed;
        });
        return command;
    }
}

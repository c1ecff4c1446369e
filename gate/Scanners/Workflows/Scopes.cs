using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>What a step inherits from its job and its workflow.</summary>
internal static class Scopes
{
    /// <summary>Every <c>env</c> that a step sees, nearest first.</summary>
    public static IEnumerable<YamlNode> Environments(Step step) =>
        new[] { step.Node.At("env"), step.Job?.Node.At("env"), step.File.Root.At("env") }.OfType<YamlNode>();

    /// <summary>The value of an environment variable, where the files set it.</summary>
    public static YamlScalarNode? Environment(Step step, string name, StringComparison comparison = StringComparison.Ordinal) =>
        Environments(step).SelectMany(environment => environment.Members())
            .Where(member => string.Equals(member.Key.Value, name, comparison))
            .Select(member => member.Value)
            .OfType<YamlScalarNode>()
            .FirstOrDefault();

    /// <summary>The shell that runs a step's script; null for the runner's own.</summary>
    public static string? Shell(Step step) =>
        step.Node.At("shell").Text()
        ?? step.Job?.Node.At("defaults").At("run").At("shell").Text()
        ?? step.File.Root.At("defaults").At("run").At("shell").Text();
}

/// <summary>An input that a workflow or an action declares.</summary>
/// <param name="IsFreeText">Whether its caller may give any text: it is no boolean, number, choice or environment.</param>
internal sealed record InputDeclarations(bool IsFreeText)
{
    public static InputDeclarations? Find(StepsFile file, string? name)
    {
        var blocks = file is Workflow workflow
            ? workflow.Triggers.Where(trigger => trigger.Event is "workflow_call" or "workflow_dispatch").Select(trigger => trigger.Filter.At("inputs"))
            : [file.Root.At("inputs")];
        var declared = blocks.SelectMany(block => block.Members())
            .Where(member => string.Equals(member.Key.Value, name, StringComparison.OrdinalIgnoreCase))
            .Select(member => member.Value.At("type").Text())
            .ToList();
        return declared.Count == 0 ? null : new(declared.Any(type => type is not ("boolean" or "number" or "choice" or "environment")));
    }
}

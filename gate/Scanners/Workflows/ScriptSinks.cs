using Platform.Gate.Scanners.Workflows.Expressions;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>A text that is run as code, or handed to something that does so.</summary>
/// <param name="Text">The text.</param>
/// <param name="Path">Where it stands in its step.</param>
internal sealed record ScriptSink(YamlScalarNode Text, string Path)
{
    // Inputs of well-known actions that are run as a script, or read by an agent as its orders.
    private static readonly Dictionary<string, string[]> CodeInputs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["actions/github-script"] = ["script"],
        ["azure/cli"] = ["inlineScript"],
        ["azure/powershell"] = ["inlineScript"],
        ["appleboy/ssh-action"] = ["script"],
        ["nick-fields/retry"] = ["command"],
        ["addnab/docker-run-action"] = ["run"],
        ["cirrus-actions/rebase"] = ["run"],
        ["anthropics/claude-code-action"] = ["prompt", "direct_prompt", "claude_args"],
        ["openai/codex-action"] = ["prompt", "codex-args"],
        ["google-github-actions/run-gemini-cli"] = ["prompt", "settings"],
        ["actions/ai-inference"] = ["prompt", "system-prompt"],
    };

    public static IEnumerable<ScriptSink> In(Step step, Repository repository)
    {
        if (step.Run is { } run) yield return new(run, "run");
        foreach (var (key, value) in step.With.Members())
        {
            if (value is YamlScalarNode text && key.Value is { } name && RunsInput(step, name, repository)) yield return new(text, $"with.{name}");
        }
    }

    /// <summary>Whether a file puts one of its inputs into a script.</summary>
    public static bool Runs(StepsFile file, string input) =>
        file.Steps.Where(step => step.Run is not null || step.IsAction("actions/github-script"))
            .SelectMany(step => Expansion.In(step.Run ?? step.With.At("script") as YamlScalarNode))
            .Any(expansion => expansion.Expression?.All.Any(part => part.Is("inputs", input.ToLowerInvariant())) == true);

    private static bool RunsInput(Step step, string input, Repository repository)
    {
        if (step.Action is not { } action) return false;
        if (repository.Action(action) is { } local) return Runs(local, input);
        return CodeInputs.GetValueOrDefault(action.Repository)?.Contains(input, StringComparer.OrdinalIgnoreCase) == true;
    }
}

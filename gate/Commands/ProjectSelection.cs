using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary>A project and those of its stacks that shall be judged.</summary>
internal sealed record ProjectStacks(PulumiProject Project, IReadOnlyList<string> Stacks);

/// <summary>Which projects and stacks a command is about.</summary>
internal static class ProjectSelection
{
    private const string GateFile = "gate.yaml";

    /// <summary>The named projects; else the one of this folder; else those that <c>gate.yaml</c> names.</summary>
    /// <exception cref="InputException">There is none, or it cannot be read.</exception>
    public static IReadOnlyList<ProjectStacks> Find(IReadOnlyList<string> directories, IReadOnlyList<string> stacks)
    {
        var found = directories.Count > 0 ? directories.Select(directory => (Directory: directory, Stacks: Array.Empty<string>() as IReadOnlyList<string>))
            : File.Exists("Pulumi.yaml") ? [(".", [])]
            : File.Exists(GateFile) ? FromGateFile()
            : throw new InputException($"There is neither a Pulumi.yaml nor a {GateFile} in {Directory.GetCurrentDirectory()}: name a project with --project DIR.");
        return [.. found.Select(project => Select(PulumiProject.Read(project.Directory), stacks.Count > 0 ? stacks : project.Stacks))];
    }

    private static ProjectStacks Select(PulumiProject project, IReadOnlyList<string> stacks)
    {
        if (stacks.Count == 0) stacks = project.Stacks();
        return stacks.Count > 0
            ? new(project, stacks)
            : throw new InputException($"{project.Directory} has no Pulumi.STACK.yaml: name a stack with --stack NAME.");
    }

    private static IEnumerable<(string Directory, IReadOnlyList<string> Stacks)> FromGateFile()
    {
        var content = YamlFile.ReadNode(GateFile) is { } node ? YamlFile.ToValue(node, GateFile) : null;
        var projects = content?.Map?["projects"]?.List
            ?? throw new InputException($"{GateFile} names no projects: write `projects: [{{ directory: infra/service }}]`.");
        return projects.Select(project => (
            project.Map?["directory"]?.Text ?? throw new InputException($"{GateFile}: a project without `directory`."),
            (IReadOnlyList<string>)[.. (project.Map["stacks"]?.List ?? []).Select(stack => stack.Text).OfType<string>()]));
    }
}

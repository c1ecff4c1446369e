using Platform.Gate.Configuration;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary>A project and those of its stacks that shall be judged.</summary>
internal sealed record ProjectStacks(PulumiProject Project, IReadOnlyList<string> Stacks);

/// <summary>Which projects and stacks a command is about.</summary>
internal static class ProjectSelection
{
    /// <summary>The named projects; else the one of this folder; else those of the file.</summary>
    /// <exception cref="InputException">There is none, or it cannot be read.</exception>
    public static IReadOnlyList<ProjectStacks> Find(IReadOnlyList<string> directories, IReadOnlyList<string> stacks, GateFile? file)
    {
        IEnumerable<GateProject> found = directories.Count > 0 ? directories.Select(directory => new GateProject(directory, []))
            : file is { Projects.Count: > 0 } ? file.Projects
            : file is not null ? throw new InputException($"{file.Path} names no projects: write `projects: [{{ directory: infra/service }}]`.")
            : File.Exists("Pulumi.yaml") ? [new(".", [])]
            : throw new InputException($"There is neither a Pulumi.yaml nor a {GateFile.Name} in {Directory.GetCurrentDirectory()}: name a project with --project DIR.");
        return [.. found.Select(project => Select(PulumiProject.Read(project.Directory), stacks.Count > 0 ? stacks : project.Stacks))];
    }

    /// <summary>The <c>gate.yaml</c> that decides for this folder: where a project is named, or the folder is one, none does.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static GateFile? FileFor(IReadOnlyList<string> directories) =>
        directories.Count == 0 && !File.Exists("Pulumi.yaml") && File.Exists(GateFile.Name) ? GateFile.Read(GateFile.Name) : null;

    private static ProjectStacks Select(PulumiProject project, IReadOnlyList<string> stacks)
    {
        if (stacks.Count == 0) stacks = project.Stacks();
        return stacks.Count > 0
            ? new(project, stacks)
            : throw new InputException($"{project.Directory} has no Pulumi.STACK.yaml: name a stack with --stack NAME.");
    }
}

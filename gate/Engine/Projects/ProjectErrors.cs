using Platform.Gate.Sources;

namespace Platform.Gate.Engine;

/// <summary>What a user is told when a project cannot be read.</summary>
internal static class ProjectErrors
{
    public static InputException NoDirectory(string directory) =>
        new($"{Shown.Path(directory)} does not exist. Name the directory of a Pulumi project with --project.");

    public static InputException NoProjectFile(string directory) =>
        new($"{Shown.Path(directory)} has no Pulumi.yaml, so it is not a Pulumi project. Name the directory of one with --project.");

    public static InputException Empty(string file) =>
        new($"{Shown.Path(file)} is empty. Give it at least a name and a runtime.");

    public static InputException NotAProject(string file) =>
        new($"{Shown.Path(file)} is not a Pulumi project file: it is not a map of settings. Give it at least a name and a runtime.");

    public static InputException Without(string file, string key, string example) =>
        new($"{Shown.Path(file)} has no {key}. Add one, such as `{example}`.");

    public static InputException UnknownStack(PulumiProject project, string stack) =>
        new($"{Shown.Path(project.Directory)} has no stack {stack}: there is no {Shown.Path(Path.Combine(project.StackDirectory, $"Pulumi.{stack}.yaml"))}. "
            + (project.Stacks() is { Count: > 0 } stacks ? $"Its stacks are {string.Join(", ", stacks)}." : "Make that file, even an empty one."));

    public static InputException UnsupportedRuntime(PulumiProject project) => project.Runtime switch
    {
        "python" => new($"{Shown.Path(project.File)} has runtime python, which the gate does not run yet. Run `pulumi preview --json > preview.json` and give the gate that file: `gate check preview.json`."),
        _ => new($"{Shown.Path(project.File)} has runtime {project.Runtime}, which the gate does not run; it runs dotnet, nodejs and yaml. Run `pulumi preview --json > preview.json` and give the gate that file: `gate check preview.json`."),
    };

    public static InputException BadKey(string file, string key) =>
        new($"{Shown.Path(file)} has the configuration key {key}, which is not of the form namespace:name. Rename it.");

    public static InputException MissingValues(PulumiProject project, string stack, IReadOnlyList<string> keys) =>
        new($"Stack {stack} is missing the configuration {(keys.Count == 1 ? "value" : "values")} {string.Join(", ", keys)} that {Shown.Path(project.File)} asks for. "
            + $"Set {(keys.Count == 1 ? "it" : "them")} in {Shown.Path(Path.Combine(project.StackDirectory, $"Pulumi.{stack}.yaml"))} or with --config {keys[0]}=VALUE.");

    public static InputException WrongType(string file, string key, string type) =>
        new($"{Shown.Path(file)} gives {key} a value that is not of type {type}, as the project file declares it. Mend the value or the declaration.");

    public static InputException NotEncrypted(string file, string key) =>
        new($"{Shown.Path(file)} has the value of {key} in plain text, and the project file declares it secret. Set it with `pulumi config set --secret {key}`.");
}

using Platform.Gate.Scanners.Workflows;

namespace Pipelines.Tests;

/// <summary>Where things are in the repository, and what the gate reads of it.</summary>
internal static class Places
{
    public static string Root { get; } = Find();

    public static Repository Repository { get; } = Repository.Read(Root);

    public static string Of(string path) => Path.Combine(Root, path);

    public static Workflow Workflow(string name) => Repository.Workflows.Single(workflow => workflow.Path == $".github/workflows/{name}.yml");

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Platform.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}

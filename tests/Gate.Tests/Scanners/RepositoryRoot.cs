using System.Runtime.CompilerServices;

namespace Gate.Tests.Scanners;

/// <summary>Where this repository is checked out.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string file = "")
    {
        var folder = Directory.GetParent(file);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "global.json"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"There is no global.json above {file}.");
    }
}

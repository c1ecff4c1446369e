namespace Platform.Gate.Scanners;

/// <summary>The files below a folder, without what builds and package managers put there; below <c>.github</c> they put nothing.</summary>
internal static class FileTree
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { ".git", "node_modules", "bin", "obj", "artifacts", "TestResults" };

    /// <summary>Their paths relative to the folder, with <c>/</c> between.</summary>
    public static IEnumerable<string> Walk(string root) => Walk(root, string.Empty);

    private static IEnumerable<string> Walk(string directory, string relative)
    {
        foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
        {
            var path = relative.Length > 0 ? $"{relative}/{entry.Name}" : entry.Name;
            if (entry is FileInfo)
            {
                yield return path;
            }
            else if (entry.LinkTarget is null && (!Skipped.Contains(entry.Name) || relative.StartsWith(".github", StringComparison.Ordinal)))
            {
                foreach (var below in Walk(entry.FullName, path)) yield return below;
            }
        }
    }
}

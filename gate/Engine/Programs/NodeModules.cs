namespace Platform.Gate.Engine;

/// <summary>Finds modules as Node does: in the <c>node_modules</c> of a directory and of those above it. Asking node itself costs a start of node.</summary>
internal static class NodeModules
{
    public static string? Find(string directory, string module)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "node_modules", module);
            if (File.Exists(Path.Combine(path, "index.js"))) return path;
        }

        return null;
    }
}

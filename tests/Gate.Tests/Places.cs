namespace Gate.Tests;

/// <summary>Where things are in the repository.</summary>
internal static class Places
{
    private static readonly string Root = Find();

    public static string Of(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Platform.sln"))) return directory.FullName;
        }

        throw new InvalidOperationException("The tests are not run in the repository.");
    }
}

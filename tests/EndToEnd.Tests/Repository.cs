namespace Platform.EndToEnd.Tests;

/// <summary>Places in this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The native gate that scripts/publish.sh made.</summary>
    public static string Gate => Published("artifacts/gate");

    /// <summary>The native policy pack that scripts/publish.sh made.</summary>
    public static string Pack => Published("artifacts/policies/platform-policies");

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Published(string path)
    {
        var full = PathOf(path);
        Assert.True(File.Exists(full), $"{path} is missing: run ./scripts/publish.sh first, as ./scripts/test.sh does.");
        return full;
    }

    private static string FindRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Platform.sln")))
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests run inside a checkout of the repository.");
        return directory;
    }
}

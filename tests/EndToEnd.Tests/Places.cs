using System.Reflection;

namespace Platform.EndToEnd.Tests;

/// <summary>Where things are in this repository.</summary>
internal static class Places
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of this test project, with the packages of npm.</summary>
    public static string Project { get; } = Path.Combine(Root, "tests", "EndToEnd.Tests");

    /// <summary>The native binary of the platform's own pack.</summary>
    public static string PublishedPack { get; } = Path.Combine(Root, "artifacts", "policies", "platform-policies");

    /// <summary>The program that a project of this solution builds, in the configuration of the tests.</summary>
    public static string BuiltProgram(string project) =>
        Path.Combine(Root, "artifacts", "bin", project, new DirectoryInfo(AppContext.BaseDirectory).Name, project);

    private static string FindRoot() =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}

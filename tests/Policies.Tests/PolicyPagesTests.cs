using System.Runtime.CompilerServices;
using Platform.Policies;
using Pulumi.Policy.Documentation;

namespace Policies.Tests;

public sealed class PolicyPagesTests
{
    [Fact]
    public void The_pages_are_what_the_policies_say()
    {
        var directory = Pages();
        var expected = PackPages.Of(PlatformPack.Create(), "../../policies", "gate policies docs");

        var stale = expected.Where(page => !File.Exists(Path.Combine(directory, page.Key)) || File.ReadAllText(Path.Combine(directory, page.Key)) != page.Value)
            .Select(page => page.Key)
            .Concat(Directory.EnumerateFiles(directory, "*.md").Select(path => Path.GetFileName(path)).Where(name => !expected.ContainsKey(name)));

        Assert.True(!stale.Any(), $"Run `dotnet run --project gate -- policies docs`: {string.Join(", ", stale)}");
    }

    private static string Pages([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs", "policies"));
}

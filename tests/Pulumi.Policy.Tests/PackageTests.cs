using System.Diagnostics;
using System.IO.Compression;

namespace Pulumi.Policy.Tests;

public sealed class PackageTests
{
    [Fact]
    public async Task The_package_has_all_that_an_author_needs()
    {
        var folder = Directory.CreateTempSubdirectory("package-");
        try
        {
            await PackAsync(folder.FullName);

            var package = await EntriesAsync(Assert.Single(folder.GetFiles("Platform.Pulumi.Policy.*.nupkg")));
            Assert.Superset(
                new HashSet<string>(StringComparer.Ordinal)
                {
                    "README.md", "Platform.Pulumi.Policy.nuspec", "lib/net10.0/Platform.Pulumi.Policy.dll", "lib/net10.0/Platform.Pulumi.Policy.xml",
                    "analyzers/dotnet/cs/Platform.Pulumi.Policy.Generator.dll",
                },
                package);
            Assert.Contains("lib/net10.0/Platform.Pulumi.Policy.pdb", await EntriesAsync(Assert.Single(folder.GetFiles("Platform.Pulumi.Policy.*.snupkg"))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<HashSet<string>> EntriesAsync(FileInfo package)
    {
        await using var archive = await ZipFile.OpenReadAsync(package.FullName);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static async Task PackAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["pack", "sdk/Pulumi.Policy", "-c", "Release", "--no-restore", "-o", folder, "-v", "quiet", "--nologo"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}

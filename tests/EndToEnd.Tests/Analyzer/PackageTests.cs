using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.EndToEnd.Tests.Analyzer;

/// <summary>The package as one command makes it of a fresh clone.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Clone => Path.Combine(_folder.Path, "clone");

    public string Packages => Path.Combine(_folder.Path, "packages");

    public string Elsewhere => Path.Combine(_folder.Path, "elsewhere");

    public async Task InitializeAsync()
    {
        // The files as they are now, committed or not, so that the test is about the change at hand.
        foreach (var file in (await RunAsync("git", Places.Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "sdk", "examples", "docs", "*.props", "global.json", ".editorconfig"))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!File.Exists(Path.Combine(Places.Root, file))) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Clone, file))!);
            File.Copy(Path.Combine(Places.Root, file), Path.Combine(Clone, file));
        }

        await RunAsync("git", Clone, "init", "--quiet", "--initial-branch", "main");
        await RunAsync("git", Clone, "remote", "add", "origin", "https://github.com/example/platform.git");
        await RunAsync("git", Clone, "add", "--all");
        await RunAsync("git", Clone, "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "All");
        await RunAsync("dotnet", Clone, "pack", "sdk/Pulumi.Policy", "-o", Packages, "-v", "quiet", "--nologo", "-p:RunAnalyzers=false");
        Directory.CreateDirectory(Elsewhere);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    public static async Task<string> RunAsync(string command, string directory, params string[] arguments)
    {
        var result = await CommandResult.RunAsync(command, directory, arguments);
        Assert.True(result.ExitCode == 0, result.All);
        return result.Output;
    }
}

public sealed partial class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public async Task The_package_has_all_that_an_author_needs()
    {
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "README.md", "Platform.Pulumi.Policy.nuspec", "lib/net10.0/Platform.Pulumi.Policy.dll", "lib/net10.0/Platform.Pulumi.Policy.xml",
                "analyzers/dotnet/cs/Platform.Pulumi.Policy.Generator.dll", "buildTransitive/Platform.Pulumi.Policy.props",
            },
            await EntriesAsync("Platform.Pulumi.Policy.0.1.0.nupkg"));
        Assert.Contains("lib/net10.0/Platform.Pulumi.Protocol.dll", await EntriesAsync("Platform.Pulumi.Protocol.0.1.0.nupkg"));
    }

    [Theory]
    [InlineData("Platform.Pulumi.Policy")]
    [InlineData("Platform.Pulumi.Protocol")]
    public async Task A_debugger_finds_every_source(string name)
    {
        await using var symbols = await ZipFile.OpenReadAsync(Path.Combine(package.Packages, $"{name}.0.1.0.snupkg"));
        var pdb = new MemoryStream();
        await using (var entry = await symbols.GetEntry($"lib/net10.0/{name}.pdb")!.OpenAsync()) await entry.CopyToAsync(pdb);
        pdb.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb);
        var reader = provider.GetMetadataReader();

        var map = JsonDocument.Parse(Blob(reader, EntityHandle.ModuleDefinition, SourceLink)!).RootElement.GetProperty("documents").EnumerateObject().ToList();
        var commit = (await PackageFixture.RunAsync("git", package.Clone, "rev-parse", "HEAD")).Trim();
        Assert.All(map, one => Assert.Equal($"https://raw.githubusercontent.com/example/platform/{commit}/*", one.Value.GetString()));
        var missing = reader.Documents
            .Where(document => !map.Exists(one => reader.GetString(reader.GetDocument(document).Name).StartsWith(one.Name.TrimEnd('*'), StringComparison.Ordinal)))
            .Where(document => Blob(reader, document, EmbeddedSource) is null)
            .Select(document => reader.GetString(reader.GetDocument(document).Name));
        Assert.Empty(missing);
    }

    [Fact]
    public async Task The_guide_leads_from_an_empty_folder_to_a_pack_that_judges()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(package.Clone, "docs", "write-a-policy-pack.md"));
        var folder = package.Elsewhere;
        Assert.Contains("dotnet pack sdk/Pulumi.Policy -o ", guide, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), Configuration());
        await PackageFixture.RunAsync("dotnet", folder, "new", "console", "-o", "FirstPack", "--no-restore");
        await PackageFixture.RunAsync("dotnet", folder, "add", "FirstPack", "package", "Platform.Pulumi.Policy");
        foreach (Match file in FilesOfThePack().Matches(guide)) await File.WriteAllTextAsync(Path.Combine(folder, file.Groups["name"].Value), file.Groups["text"].Value);
        await PackageFixture.RunAsync("dotnet", folder, "build", "FirstPack", "--nologo", "-v", "quiet", "-warnaserror");

        var bucket = new JsonObject
        {
            ["type"] = "aws:s3/bucket:Bucket",
            ["name"] = "reports",
            ["urn"] = "urn:pulumi:test::guide::aws:s3/bucket:Bucket::reports",
            ["properties"] = new JsonObject { ["forceDestroy"] = true },
        };
        var run = await new DrivenPack(Path.Combine(folder, "FirstPack", "bin", "Debug", "net10.0", "FirstPack"), DrivenPack.Engine)
            .RunAsync([Calls.Handshake, Calls.ConfigureStack("guide"), Calls.GetAnalyzerInfo, Calls.Analyze(bucket), Calls.Cancel]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Stderr));
        Assert.Equal(
            ("bucket-keeps-objects", 1, "A bucket is not deleted together with the objects in it."),
            Assert.Single(run.Diagnostics.Select(one => (one.Policyname, one.Enforcementlevel, one.Description))));
    }

    private static byte[]? Blob(MetadataReader reader, EntityHandle parent, Guid kind) => reader.GetCustomDebugInformation(parent)
        .Select(reader.GetCustomDebugInformation)
        .Where(information => reader.GetGuid(information.Kind) == kind)
        .Select(information => reader.GetBlobBytes(information.Value))
        .FirstOrDefault();

    private async Task<HashSet<string>> EntriesAsync(string file)
    {
        await using var archive = await ZipFile.OpenReadAsync(Path.Combine(package.Packages, file));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    // What was restored for this repository is at hand; what was packed here goes nowhere else.
    private string Configuration() => $"""
        <configuration>
          <packageSources><clear /><add key="policy-packages" value="{package.Packages}" /></packageSources>
          <fallbackPackageFolders><add key="restored" value="{RestoredPackages()}" /></fallbackPackageFolders>
          <config><add key="globalPackagesFolder" value="{Path.Combine(package.Elsewhere, "restored")}" /></config>
        </configuration>
        """;

    private static string RestoredPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [GeneratedRegex("`(?<name>FirstPack/[^`]+)`:\n\n```[a-z]+\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FilesOfThePack();
}

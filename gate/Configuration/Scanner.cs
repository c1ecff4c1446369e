using Platform.Gate.Findings;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Image;
using Platform.Gate.Scanners.Secrets;
using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Actionlint;
using Pulumi.Policy;

namespace Platform.Gate.Configuration;

/// <summary>What a scanner is asked.</summary>
/// <param name="Directory">The directory of <c>gate.yaml</c>.</param>
/// <param name="Keys">What stands under its name there.</param>
/// <param name="Base">The commit that the change is to be merged into; null when nobody said.</param>
/// <param name="Rules">Levels and settings by rule name; null when none are given.</param>
internal sealed record ScanRequest(
    string Directory, IReadOnlyDictionary<string, string> Keys, string? Base, IReadOnlyDictionary<string, PolicyConfiguration>? Rules)
{
    /// <summary>The image that the command line names; null when it names none.</summary>
    public string? Image { get; init; }

    /// <summary>The folder to scan.</summary>
    public string Path => System.IO.Path.GetFullPath(Keys.GetValueOrDefault("path", "."), Directory);

    /// <summary>A file that a key names; null when it does not.</summary>
    public string? File(string key) => Keys.TryGetValue(key, out var path) ? System.IO.Path.GetFullPath(path, Directory) : null;
}

/// <summary>A scanner that <c>gate.yaml</c> can name under <c>scanners</c>.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Keys">The keys it takes; texts all of them.</param>
/// <param name="RunAsync">Scans.</param>
internal sealed record Scanner(string Name, IReadOnlyList<string> Keys, Func<ScanRequest, CancellationToken, Task<Judgement>> RunAsync)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Scanner> All { get; } =
    [
        new("image", ImageSection.Keys, ImageAsync),
        new("secrets", ["path", "allow"], SecretsAsync),
        new("workflows", ["path", "allow", "repository"], WorkflowsAsync),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(scanner => scanner.Name)];

    // A secret that one commit adds and the next removes is out all the same: with a base, all commits of the change are looked at.
    private static Task<Judgement> SecretsAsync(ScanRequest request, CancellationToken cancellation) => SecretScanner.RunAsync(
        new()
        {
            Path = request.Path,
            Range = request.Base is { } since ? $"{since}..HEAD" : null,
            AllowFile = request.File("allow"),
            SecretlintDirectory = Secretlint.DefaultDirectory,
            Configuration = request.Rules,
            Environment = ProcessEnvironment.Variables(),
            Time = TimeProvider.System,
        },
        cancellation);

    private static Task<Judgement> WorkflowsAsync(ScanRequest request, CancellationToken cancellation) => WorkflowScanner.RunAsync(
        Repository.Read(request.Path),
        new()
        {
            AllowFile = request.File("allow"),
            ActionlintDirectory = ActionlintRun.DefaultDirectory,
            Configuration = request.Rules,
            Environment = ProcessEnvironment.Variables(),
            Time = TimeProvider.System,
        },
        cancellation);

    private static Task<Judgement> ImageAsync(ScanRequest request, CancellationToken cancellation)
    {
        var (options, access) = ImageSection.Read(request);
        return ImageScan.RunAsync(options, access, ProcessEnvironment.Variables(), cancellation);
    }
}

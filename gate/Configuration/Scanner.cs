using Platform.Gate.Findings;
using Platform.Gate.Scanners.Workflows;
using Pulumi.Policy;

namespace Platform.Gate.Configuration;

/// <summary>A scanner that <c>gate.yaml</c> can name under <c>scanners</c>.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Keys">The keys it takes; texts all of them.</param>
/// <param name="Run">Scans: the directory of <c>gate.yaml</c>, the keys that are set, and levels and settings by rule name.</param>
internal sealed record Scanner(
    string Name,
    IReadOnlyList<string> Keys,
    Func<string, IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, PolicyConfiguration>?, CancellationToken, Task<Judgement>> Run)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Scanner> All { get; } =
    [
        new("workflows", ["path"], (directory, keys, configuration, _) =>
            Task.FromResult(WorkflowScanner.Run(Path.Combine(directory, keys.GetValueOrDefault("path", ".")), configuration))),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(scanner => scanner.Name)];
}

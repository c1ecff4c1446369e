using Platform.Gate.Findings;
using Pulumi.Protocol;

namespace Platform.Gate.Configuration;

/// <summary>A scanner that <c>gate.yaml</c> can name under <c>scanners</c>.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Create">Makes its judge from its settings.</param>
internal sealed record Scanner(string Name, Func<PropertyMap, IJudge> Create)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Scanner> All { get; } = [];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(scanner => scanner.Name)];
}

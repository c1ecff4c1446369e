using System.Text.Json.Serialization;
using Platform.Gate.Findings;

namespace Platform.Gate.Reports.Html;

/// <summary>What the page's script shows: findings, gravest first, and the graphs of the stacks.</summary>
internal sealed record HtmlData(bool Compared, IReadOnlyList<HtmlPolicy> Policies, IReadOnlyList<HtmlFinding> Findings, IReadOnlyList<HtmlGraph> Graphs)
{
    public static HtmlData Of(Report report)
    {
        var sources = report.Sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        var policies = new Dictionary<(string, string), int>();
        var rules = new List<HtmlPolicy>();
        var findings = report.Visible.Order(FindingGroups.Gravest).Select(finding => new HtmlFinding
        {
            Policy = Index(finding),
            Source = finding.Source,
            Name = finding.Resource?.Name,
            Type = finding.Resource?.Type,
            Urn = finding.Resource?.Urn,
            Path = finding.Path,
            Message = finding.Message,
            Severity = StatusText.Severity(finding.Severity),
            Status = Words.Lower(finding.Status),
            State = StatusText.Of(finding),
            Blocks = finding.Blocks,
            IsNew = finding.IsNew,
            Synthesised = finding.Synthesised,
            Place = Location.Of(finding, sources.GetValueOrDefault(finding.Source))?.ToString(),
            Waiver = StatusText.WaiverLine(finding),
            Since = finding.Since,
            Fingerprint = finding.Fingerprint,
        }).ToList();
        return new(report.Fixed is not null, rules, findings, [.. report.Sources.Where(source => source.Graph.Count > 0).Select(Graph)]);

        int Index(Finding finding)
        {
            if (policies.TryGetValue((finding.Pack, finding.Policy), out var index)) return index;
            rules.Add(new(finding.Policy, finding.Pack, finding.Title, finding.Why, finding.Remediation, finding.Link, finding.Frameworks));
            return policies[(finding.Pack, finding.Policy)] = rules.Count - 1;
        }
    }

    // Everything hangs on the stack and on a provider: drawing that would hide the rest.
    private static HtmlGraph Graph(ReportSource source) => new(source.Name,
    [
        .. source.Graph
            .Where(resource => resource.Type != "pulumi:pulumi:Stack" && !resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            .Select(resource => new HtmlNode(resource.Urn, resource.Type, resource.Name, resource.Parent, resource.Dependencies)),
    ]);
}

internal sealed record HtmlPolicy(string Name, string Pack, string Title, string Why, string Remediation, string? Link, IReadOnlyList<string> Frameworks);

internal sealed record HtmlFinding
{
    public required int Policy { get; init; }

    public required string Source { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Urn { get; init; }

    public required string Path { get; init; }

    public required string Message { get; init; }

    public required string Severity { get; init; }

    public required string Status { get; init; }

    public required string State { get; init; }

    public required bool Blocks { get; init; }

    public required bool IsNew { get; init; }

    public required bool Synthesised { get; init; }

    public string? Place { get; init; }

    public string? Waiver { get; init; }

    public string? Since { get; init; }

    public required string Fingerprint { get; init; }
}

internal sealed record HtmlGraph(string Source, IReadOnlyList<HtmlNode> Nodes);

internal sealed record HtmlNode(string Urn, string Type, string Name, string? Parent, IReadOnlyList<string> Dependencies);

// The default encoder leaves no character in the text that could end the element around it.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HtmlData))]
internal sealed partial class HtmlContext : JsonSerializerContext;

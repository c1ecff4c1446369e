using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Gate.Findings;
using Pulumi.Protocol;

namespace Platform.Gate.Reports;

/// <summary>
/// The report for machines. The same input gives the same bytes: there is no time in it and no absolute path. The shape is a contract:
/// a member may be added, but none renamed or removed without a new <c>schemaVersion</c>.
/// </summary>
internal static class JsonReport
{
    private const int SchemaVersion = 1;

    public static void Write(Report report, TextWriter writer)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Model(report), JsonReportContext.Default.JsonReportModel);
        writer.Write(Encoding.UTF8.GetString(json));
        writer.Write('\n');
    }

    private static JsonReportModel Model(Report report) => new()
    {
        SchemaVersion = SchemaVersion,
        Tool = new("gate", GateVersion.Text),
        Sources = [.. report.Sources.Select(source => new JsonSource(source.Kind, source.Name, source.Resources))],
        Packs = [.. report.Packs.Select(pack => new JsonPack(pack.Name, pack.Version, pack.Policies, pack.Hash))],
        Evidence = [.. report.Evidence.Select(Model)],
        Findings = [.. report.Visible.Select(Model)],
        Notices = report.Notices,
        Failures = report.Failures,
        Summary = new(
            report.Blocking,
            report.Count(FindingStatus.Violation),
            report.Count(FindingStatus.Undetermined),
            report.Count(FindingStatus.Waived),
            report.Count(FindingStatus.Error),
            report.Evidence.Sum(evidence => evidence.Evaluated)),
    };

    private static JsonEvidence Model(PolicyEvidence evidence) => new(
        evidence.Policy,
        evidence.Pack,
        evidence.Enforcement,
        Element(evidence.Configuration),
        evidence.Evaluated,
        evidence.Passed,
        evidence.NotApplicable,
        evidence.Undetermined,
        evidence.Violations,
        evidence.Errors);

    private static JsonFinding Model(Finding finding) => new()
    {
        Kind = finding.Kind,
        Policy = finding.Policy,
        Pack = finding.Pack,
        Severity = finding.Severity is { } severity ? Lower(severity) : null,
        Enforcement = Lower(finding.Enforcement),
        Status = Lower(finding.Status),
        Blocks = finding.Blocks,
        Source = finding.Source,
        Resource = finding.Resource is { } resource ? new(resource.Urn, resource.Type, resource.Name) : null,
        Path = finding.Path,
        Position = finding.Position is { } position ? new(position.File, position.Line, position.Column) : null,
        Title = finding.Title,
        Message = finding.Message,
        Synthesised = finding.Synthesised,
        Remediation = finding.Remediation,
        Frameworks = finding.Frameworks,
        Link = finding.Link,
        Fingerprint = finding.Fingerprint,
        Waiver = finding.Waiver is { } waiver
            ? new(waiver.Id, waiver.Reason, waiver.Owner, waiver.Approver, waiver.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            : null,
    };

    private static JsonElement Element(PropertyMap map)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) PropertyJson.Write(writer, map);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}

internal sealed record JsonReportModel
{
    public required int SchemaVersion { get; init; }

    public required JsonTool Tool { get; init; }

    public required IReadOnlyList<JsonSource> Sources { get; init; }

    public required IReadOnlyList<JsonPack> Packs { get; init; }

    public required IReadOnlyList<JsonEvidence> Evidence { get; init; }

    public required IReadOnlyList<JsonFinding> Findings { get; init; }

    public required IReadOnlyList<string> Notices { get; init; }

    public required IReadOnlyList<string> Failures { get; init; }

    public required JsonSummary Summary { get; init; }
}

internal sealed record JsonTool(string Name, string Version);

internal sealed record JsonSource(string Kind, string Name, int Resources);

internal sealed record JsonPack(string Name, string Version, int Policies, string Hash);

internal sealed record JsonEvidence(
    string Policy,
    string Pack,
    string Enforcement,
    JsonElement Configuration,
    int Evaluated,
    int Passed,
    int NotApplicable,
    int Undetermined,
    int Violations,
    int Errors);

internal sealed record JsonFinding
{
    public required string Kind { get; init; }

    public required string Policy { get; init; }

    public required string Pack { get; init; }

    public string? Severity { get; init; }

    public required string Enforcement { get; init; }

    public required string Status { get; init; }

    public required bool Blocks { get; init; }

    public required string Source { get; init; }

    public JsonResource? Resource { get; init; }

    public required string Path { get; init; }

    public JsonPosition? Position { get; init; }

    public required string Title { get; init; }

    public required string Message { get; init; }

    public required bool Synthesised { get; init; }

    public required string Remediation { get; init; }

    public required IReadOnlyList<string> Frameworks { get; init; }

    public string? Link { get; init; }

    public required string Fingerprint { get; init; }

    public JsonWaiver? Waiver { get; init; }
}

internal sealed record JsonResource(string Urn, string Type, string Name);

internal sealed record JsonPosition(string File, int? Line, int? Column);

internal sealed record JsonWaiver(string Id, string Reason, string Owner, string Approver, string Expires);

internal sealed record JsonSummary(int Blocking, int Violations, int Undetermined, int Waived, int Errors, int Evaluated);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(JsonReportModel))]
internal sealed partial class JsonReportContext : JsonSerializerContext;

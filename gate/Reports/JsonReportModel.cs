using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Gate.Reports;

/// <summary>The report as JSON has it: docs/report.schema.json says the same.</summary>
internal sealed record JsonReportModel
{
    public required int SchemaVersion { get; init; }

    public required JsonTool Tool { get; init; }

    public required IReadOnlyList<JsonSource> Sources { get; init; }

    public required IReadOnlyList<JsonPack> Packs { get; init; }

    public required IReadOnlyList<JsonEvidence> Evidence { get; init; }

    public required IReadOnlyList<JsonFinding> Findings { get; init; }

    public required IReadOnlyList<JsonWaiverUse> Waivers { get; init; }

    public required IReadOnlyList<string> JudgeChanges { get; init; }

    public required IReadOnlyList<string> Notices { get; init; }

    public required IReadOnlyList<string> Failures { get; init; }

    public required JsonSummary Summary { get; init; }

    public required JsonRun Run { get; init; }
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

    public required string Why { get; init; }

    public required string Message { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JsonChange>? Changes { get; init; }

    public required bool Synthesised { get; init; }

    public required string Remediation { get; init; }

    public required IReadOnlyList<string> Frameworks { get; init; }

    public string? Link { get; init; }

    public required string Fingerprint { get; init; }

    public JsonWaiver? Waiver { get; init; }
}

internal sealed record JsonResource(string Urn, string Type, string Name);

internal sealed record JsonChange(string Path)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Before { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? After { get; init; }
}

internal sealed record JsonPosition(string File, int? Line, int? Column);

internal sealed record JsonWaiver(string Id, string Reason, string Owner, string Approver, string Expires);

internal sealed record JsonWaiverUse(
    string Id,
    string Policy,
    string Urn,
    string Reason,
    string Owner,
    string Approver,
    string Expires,
    int MaxMatches,
    int Matches,
    string State);

internal sealed record JsonSummary(
    int Blocking,
    int Violations,
    int Undetermined,
    int Waived,
    int Baselined,
    int Remediated,
    int Errors,
    int Hidden,
    int Evaluated);

internal sealed record JsonRun(string? Commit, string? Waivers, string? Configuration, string? Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JsonReportModel))]
internal sealed partial class JsonReportContext : JsonSerializerContext;

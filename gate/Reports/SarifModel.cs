using System.Text.Json.Serialization;

namespace Platform.Gate.Reports;

/// <summary>What of SARIF 2.1.0 is written here; names are the standard's own.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun
{
    public required SarifTool Tool { get; init; }

    public required IReadOnlyList<SarifInvocation> Invocations { get; init; }

    public required IReadOnlyDictionary<string, SarifUriBase> OriginalUriBaseIds { get; init; }

    public required string ColumnKind { get; init; }

    public required IReadOnlyList<SarifResult> Results { get; init; }

    public required SarifRunProperties Properties { get; init; }
}

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, string SemanticVersion, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifText(string Text, string? Markdown = null);

internal sealed record SarifRule
{
    public required string Id { get; init; }

    public required SarifText ShortDescription { get; init; }

    public required SarifText FullDescription { get; init; }

    public required SarifText Help { get; init; }

    public string? HelpUri { get; init; }

    public required SarifLevel DefaultConfiguration { get; init; }

    public required SarifRuleProperties Properties { get; init; }
}

internal sealed record SarifLevel(string Level);

internal sealed record SarifRuleProperties(
    IReadOnlyList<string> Tags,
    string Precision,
    [property: JsonPropertyName("security-severity")] string? SecuritySeverity);

internal sealed record SarifInvocation(bool ExecutionSuccessful, int ExitCode, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

internal sealed record SarifNotification(string Level, SarifText Message);

internal sealed record SarifUriBase(SarifText Description);

internal sealed record SarifResult
{
    public required string RuleId { get; init; }

    public required int RuleIndex { get; init; }

    public required string Level { get; init; }

    public required SarifText Message { get; init; }

    public required IReadOnlyList<SarifLocation> Locations { get; init; }

    public required IReadOnlyDictionary<string, string> PartialFingerprints { get; init; }

    public IReadOnlyList<SarifSuppression>? Suppressions { get; init; }

    public string? BaselineState { get; init; }

    public required SarifResultProperties Properties { get; init; }
}

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, IReadOnlyList<SarifLogicalLocation>? LogicalLocations);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifactLocation(string Uri, string UriBaseId);

internal sealed record SarifRegion(int StartLine, int? StartColumn);

internal sealed record SarifLogicalLocation(string Name, string FullyQualifiedName, string Kind);

internal sealed record SarifSuppression(string Kind, string Status, string Justification);

internal sealed record SarifResultProperties(string Status, bool Blocks, string Source, string Path);

internal sealed record SarifRunProperties(string Verdict, string? Commit);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifContext : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Gate.Findings;
using Platform.Gate.Sources;

namespace Platform.Gate.Reports;

/// <summary>
/// What remediations changed, as a file: for each resource the operations of a JSON patch (RFC 6902) on its inputs. What is secret, or not known
/// before the update, is only named.
/// </summary>
internal static class RemediationPatch
{
    private const int SchemaVersion = 1;

    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(Report report, string path) => WholeFile.Write(path, writer =>
    {
        writer.Write(JsonSerializer.Serialize(new(SchemaVersion, [.. report.Remediated.Select(Resource)]), RemediationPatchContext.Default.PatchFile));
        writer.Write('\n');
    });

    private static PatchedResource Resource(RemediatedResource one) => new(
        one.Source,
        one.Resource.Urn,
        one.Resource.Type,
        one.Resource.Name,
        one.Position is { } position ? new(position.File, position.Line, position.Column) : null,
        one.Policies,
        [.. one.Changes.Where(IsTold).Select(Operation)],
        [.. one.Changes.Where(change => !IsTold(change)).Select(Pointer)]);

    private static PatchOperation Operation(PropertyChange change) => change.After is { } after
        ? new(change.Before is null ? "add" : "replace", Pointer(change)) { Value = ReportJson.Element(after) }
        : new("remove", Pointer(change));

    private static bool IsTold(PropertyChange change) => change.After is not { } after || !(PropertyTree.HasSecret(after) || PropertyTree.HasUnknown(after));

    private static string Pointer(PropertyChange change) => string.Concat(change.Steps.Select(step =>
        $"/{step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"));
}

internal sealed record PatchFile(int SchemaVersion, IReadOnlyList<PatchedResource> Resources);

internal sealed record PatchedResource(
    string Source,
    string Urn,
    string Type,
    string Name,
    JsonPosition? Position,
    IReadOnlyList<string> Policies,
    IReadOnlyList<PatchOperation> Patch,
    IReadOnlyList<string> Withheld);

internal sealed record PatchOperation(string Op, string Path)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Value { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PatchFile))]
internal sealed partial class RemediationPatchContext : JsonSerializerContext;

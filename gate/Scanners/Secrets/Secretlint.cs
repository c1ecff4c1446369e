using System.Text.Json;

namespace Platform.Gate.Scanners.Secrets;

/// <summary>secretlint, run over files.</summary>
internal sealed class Secretlint
{
    private const string Preset = "@secretlint/secretlint-rule-";
    private const string OwnRules = "@secretlint/secretlint-rule-pattern";
    private const string OwnMessage = "found matching ";
    private const string Configuration = "secretlintrc.json";
    private const string Program = "secretlint/bin/secretlint.js";

    // Of one call with at most some hundred files, which takes seconds.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly NodePackage _package;

    private Secretlint(NodePackage package) => _package = package;

    /// <summary>Where it is put beside the gate.</summary>
    public static string DefaultDirectory => NodePackage.Beside("secretlint");

    /// <exception cref="ScannerException">Node.js or the package is missing.</exception>
    public static Secretlint Find(string directory, IReadOnlyDictionary<string, string> environment) =>
        new(NodePackage.Find("secretlint", directory, Configuration, Program, "Secrets cannot be looked for", environment));

    /// <summary>Scans files, named relative to a directory.</summary>
    /// <exception cref="ScannerException">secretlint failed, or its answer cannot be read.</exception>
    public async Task<IReadOnlyList<SecretHit>> ScanAsync(string directory, IReadOnlyList<ScannedText> texts, CancellationToken cancellation)
    {
        var byFile = texts.ToDictionary(text => text.File, StringComparer.Ordinal);
        string[] arguments =
        [
            _package.File("node_modules", Program), "--secretlintrc", _package.File(Configuration), "--secretlintignore", _package.File("ignore-nothing"), "--no-glob", "--no-gitignore", "--no-color",
            "--no-maskSecrets", "--format", "@secretlint/secretlint-formatter-sarif", .. texts.Select(text => $"./{text.File}"),
        ];

        // Unmasked, since the mask also covers the rule's name; the answer stays in this pipe and is masked here.
        var result = await ToolProcess.RunAsync(_package.Node, arguments, directory, input: null, cancellation, Limit);
        if (result.ExitCode is not (0 or 1)) throw new ScannerException($"secretlint failed with exit code {result.ExitCode}: {FirstLine(result.Error)}");
        if (result.Output.Length == 0) return [];
        try
        {
            using var sarif = JsonDocument.Parse(result.Output, new() { MaxDepth = 64 });
            return [.. Results(sarif.RootElement).Select(one => Read(one, byFile))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ScannerException($"secretlint's answer cannot be read ({exception.GetType().Name}). Install the version that gate/secretlint/package-lock.json names.", exception);
        }
    }

    private static IEnumerable<JsonElement> Results(JsonElement sarif) =>
        sarif.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray());

    private static SecretHit Read(JsonElement result, Dictionary<string, ScannedText> byFile)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = location.GetProperty("region");
        var uri = location.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        var text = byFile[uri.StartsWith("./", StringComparison.Ordinal) ? uri[2..] : uri];
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        var rule = result.GetProperty("ruleId").GetString()!;
        var own = rule == OwnRules && message.StartsWith(OwnMessage, StringComparison.Ordinal);
        var colon = message.IndexOf(": ", StringComparison.Ordinal);
        return new(
            text,
            own ? message[OwnMessage.Length..colon] : rule[(rule.LastIndexOf(Preset, StringComparison.Ordinal) + Preset.Length)..],
            !own,
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endLine").GetInt32(),
            region.GetProperty("endColumn").GetInt32(),
            colon < 0 ? message : message[(colon + 2)..]);
    }

    private static string FirstLine(string text) => Sources.Shown.Line(text, limit: 300);
}

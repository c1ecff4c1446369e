using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.EndToEnd.Tests.Analyzer;

/// <summary>A pack in a process of its own, called with Pulumi's Node stubs by <c>analyzer-driver.js</c>.</summary>
internal sealed class DrivenPack(params string[] command)
{
    /// <summary>Stands for the address of the engine in a command.</summary>
    public const string Engine = "{engine}";

    /// <summary>The pack's working directory: that of the Pulumi program.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Whether the pack ends by itself, without a call of <c>cancel</c>.</summary>
    public bool EndsByItself { get; init; }

    /// <summary>Starts the pack, makes the calls and waits for the end of the pack.</summary>
    /// <param name="calls">A JSON list; see the head of the driver.</param>
    public Task<PackRun> RunAsync(string calls) => RunAsync((JsonArray)JsonNode.Parse(calls)!);

    /// <inheritdoc cref="RunAsync(string)"/>
    public async Task<PackRun> RunAsync(JsonArray calls)
    {
        var input = new JsonObject
        {
            ["command"] = new JsonArray([.. command.Select(part => JsonValue.Create(part))]),
            ["cwd"] = WorkingDirectory ?? Path.GetTempPath(),
            ["waitForExit"] = EndsByItself,
            ["calls"] = calls,
        };
        var start = new ProcessStartInfo("node", [Path.Combine(Places.Project, "analyzer-driver.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var driver = Process.Start(start)!;
        var output = driver.StandardOutput.ReadToEndAsync();
        var error = driver.StandardError.ReadToEndAsync();
        await driver.StandardInput.WriteAsync(input.ToJsonString());
        driver.StandardInput.Close();
        await driver.WaitForExitAsync();
        Assert.True(driver.ExitCode == 0, $"The driver failed: {await error}");
        return JsonSerializer.Deserialize<PackRun>(await output, JsonSerializerOptions.Web)!;
    }
}

/// <summary>What became of a pack.</summary>
internal sealed record PackRun
{
    /// <summary>The port it wrote; null when it ended before.</summary>
    public int? Port { get; init; }

    public required IReadOnlyList<PackAnswer> Answers { get; init; }

    public required IReadOnlyList<PackLogLine> Log { get; init; }

    public required string Stdout { get; init; }

    public required string Stderr { get; init; }

    public int? ExitCode { get; init; }

    public string? Signal { get; init; }

    /// <summary>The diagnostics of all answers.</summary>
    public IEnumerable<PackDiagnostic> Diagnostics => Answers.SelectMany(answer => answer.Diagnostics);
}

internal sealed record PackAnswer(string Method, double Milliseconds, JsonElement Ok, PackError? Error)
{
    public IReadOnlyList<PackDiagnostic> Diagnostics => List<PackDiagnostic>("diagnosticsList");

    public IReadOnlyList<PackNotApplicable> NotApplicable => List<PackNotApplicable>("notApplicableList");

    public IReadOnlyList<PackRemediation> Remediations => List<PackRemediation>("remediationsList");

    private List<T> List<T>(string name) =>
        Ok.ValueKind == JsonValueKind.Object && Ok.TryGetProperty(name, out var list) ? list.Deserialize<List<T>>(JsonSerializerOptions.Web)! : [];
}

internal sealed record PackError(string Code, string Message);

internal sealed record PackLogLine(int Severity, string Message, string Urn, string Traceparent);

internal sealed record PackDiagnostic(
    string Policyname, string Policypackname, string Policypackversion, string Description, string Message, int Enforcementlevel, string Urn, int Severity);

internal sealed record PackNotApplicable(string PolicyName, string Reason);

internal sealed record PackRemediation(string Policyname, string Diagnostic, JsonElement Properties);

using System.Diagnostics;

namespace Pipelines.Tests;

/// <summary>How a script ended and what it said.</summary>
internal sealed record Ended(int Code, string Output);

/// <summary>
/// A copy of the scripts in a folder of its own, where the programs that reach the world are fakes: they refuse what nobody expected, and
/// everything they were called with can be asked for, and what they were not called with.
/// </summary>
internal sealed class Sandbox : IDisposable
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";
    public const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static readonly string[] Programs = ["aws", "curl", "gh", "npm", "pulumi", "skopeo", "sleep", "sudo"];

    // What takes minutes, and is tested where it belongs.
    private static readonly string[] Replaced = ["scripts/test.sh", "scripts/publish.sh", "scripts/build-image.sh", "scripts/package.sh", "scripts/package-sdk.sh", "artifacts/gate"];

    private readonly List<string> _answers = [];

    public Sandbox()
    {
        foreach (var folder in (string[])["bin", "fakes", "head", "tmp", "infra/service", "artifacts/policies", "artifacts/app"]) Directory.CreateDirectory(In(folder));
        foreach (var file in Directory.EnumerateFiles(Places.Of("scripts"), "*.sh")) Copy(file, $"scripts/{Path.GetFileName(file)}");
        foreach (var file in Directory.EnumerateFiles(Places.Of(".github/actions/gate"), "*.sh")) Copy(file, $"action/{Path.GetFileName(file)}");
        foreach (var file in Directory.EnumerateFiles(Places.Of("tests/Pipelines.Tests/fakes"))) Copy(file, $"fakes/{Path.GetFileName(file)}");
        foreach (var program in Programs) Fake($"bin/{program}");
        foreach (var script in Replaced) Fake(script);
        File.Copy(In("fakes/fake"), In("artifacts/policies/platform-policies"));
        Write("artifacts/app/image.tar", "an image");
        Write("fakes/calls", string.Empty);
        Directory.CreateSymbolicLink(In("base"), Root);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("pipelines-").FullName;

    /// <summary>Every call of a fake, in order.</summary>
    public IReadOnlyList<string> Calls => File.ReadAllLines(In("fakes/calls"));

    /// <summary>Calls that a program does not have, or that nobody expected.</summary>
    public IReadOnlyList<string> Refused => File.Exists(In("fakes/refused")) ? File.ReadAllLines(In("fakes/refused")) : [];

    /// <summary>The files that calls sent.</summary>
    public string Sent => Read("fakes/sent");

    public string Summary => Read("fakes/summary");

    public string Outputs => Read("fakes/output");

    public string In(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.Exists(In(path)) ? File.ReadAllText(In(path)) : string.Empty;

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), content);
    }

    /// <summary>What calls of a pattern are answered. The same pattern again answers the next call; other patterns are tried in this order.</summary>
    public Sandbox On(string pattern, string answer = "", int code = 0)
    {
        _answers.Add($"{code}\t{pattern}\t{answer.ReplaceLineEndings(" ")}");
        return this;
    }

    public Task<Ended> RunAsync(string script, params string[] arguments) => RunAsync(script, arguments, []);

    public Task<Ended> RunAsync(string script, string[] arguments, params (string Name, string Value)[] variables) =>
        StartAsync("bash", [In(script), .. arguments], Root, variables.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>Runs a step's script as GitHub does.</summary>
    public Task<Ended> StepAsync(string script, string directory, IReadOnlyDictionary<string, string> variables) =>
        StartAsync("bash", ["-eo", "pipefail", "-c", script], In(directory), variables);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private async Task<Ended> StartAsync(string program, IEnumerable<string> arguments, string directory, IReadOnlyDictionary<string, string> variables)
    {
        await File.WriteAllLinesAsync(In("fakes/answers"), _answers);
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        foreach (var (name, value) in new (string, string)[]
        {
            ("PATH", $"{In("bin")}:{path}"), ("HOME", Root), ("TMPDIR", In("tmp")), ("FAKES", In("fakes")), ("USER", "runner"), ("RUNNER_TEMP", In("tmp")),
            ("GITHUB_OUTPUT", In("fakes/output")), ("GITHUB_STEP_SUMMARY", In("fakes/summary")), ("GITHUB_SHA", Commit), ("GITHUB_RUN_ID", "77"),
            ("WAIT_SECONDS", "30"), ("TRIES", "2"),
        })
            start.Environment[name] = value;
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output + await errors);
    }

    private void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(to))!);
        File.Copy(from, In(to));
    }

    private void Fake(string path)
    {
        File.Delete(In(path));
        File.CreateSymbolicLink(In(path), In("fakes/fake"));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Platform.Gate.Findings;
using Platform.Gate.Scanners.Secrets;
using Platform.Gate.Sources;
using Xunit.Abstractions;

namespace Gate.Tests.Scanners.Secrets;

/// <summary>Runs the real secretlint, which <c>npm ci --prefix gate/secretlint</c> installs.</summary>
public sealed class SecretScannerTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string SecretlintDirectory = Path.Combine(RepositoryRoot.Path, "gate", "secretlint");

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Finds_nine_of_ten_kinds_of_planted_secrets()
    {
        Assert.True(PlantedSecrets.Kinds.Count >= 60);
        var kinds = PlantedSecrets.Kinds.Select((one, index) => (one.Kind, File: string.Create(CultureInfo.InvariantCulture, $"{index:00}/{one.File}"), Text: PlantedSecrets.Fill(one.Template, seed: index))).ToList();
        foreach (var (kind, file, text) in kinds)
        {
            var path = _directory.Write(file, text + "\n");
            if (kind == "password in utf-16") await File.WriteAllTextAsync(path, text, Encoding.Unicode);
        }

        var findings = (await ScanAsync()).Findings;
        var missed = kinds.Where(kind => findings.All(finding => finding.Position!.File != kind.File)).Select(kind => kind.Kind).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"found {kinds.Count - missed.Count} of {kinds.Count} kinds; missed: {string.Join(", ", missed)}"));
        Assert.True(missed.Count <= kinds.Count / 10, $"missed: {string.Join(", ", missed)}");

        // A rule of ours that no kind needs would be a rule nobody has seen work.
        Assert.Empty(OwnRules().Except(findings.Select(finding => finding.Policy["secret-".Length..])));
    }

    [Fact]
    public async Task Is_silent_about_lock_files_hashes_certificates_and_images()
    {
        foreach (var (file, template) in HarmlessFiles.All) _directory.Write(file, PlantedSecrets.Fill(template, seed: file.Length));
        var findings = (await ScanAsync()).Findings;
        Assert.Empty(findings.Select(finding => $"{finding.Policy} {finding.Position!.File}({finding.Position.Line},{finding.Position.Column})"));
    }

    [Fact]
    public async Task Tells_the_place_and_never_the_secret()
    {
        var secret = PlantedSecrets.Fill("pul-{hex:40}", seed: 1);
        _directory.Write("a b [c]/ä#%20.txt", $"one\n  token: {secret}\n");
        var judgement = await ScanAsync();
        var finding = Assert.Single(judgement.Findings);
        Assert.Equal("secret-pulumi-access-token", finding.Policy);
        Assert.Equal(new SourcePosition("a b [c]/ä#%20.txt", 2, 10), finding.Position);
        Assert.Equal("Pulumi access token, 44 characters long", finding.Message);
        Assert.True(finding.Blocks);
        Assert.DoesNotContain(secret[8..20], JsonSerializer.Serialize(finding), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_silenced_by_a_comment_in_the_file()
    {
        _directory.Write("a.txt", $"// secretlint-disable\n{PlantedSecrets.Fill("pul-{hex:40}", 1)} // secretlint-disable-line\n");
        _directory.Write(".secretlintignore", "a.txt\n");
        Assert.Equal((2, 1), Assert.Single((await ScanAsync()).Findings).Position is { } place ? (place.Line, place.Column) : default);
    }

    [Theory]
    [InlineData(".secretlintrc.json")]
    [InlineData(".secretlintignore")]
    [InlineData("vendor/node_modules/x.txt")]
    public async Task Looks_into_files_that_secretlint_leaves_out(string file)
    {
        await GitAsync("init", "-q");
        await CommitAsync(file, PlantedSecrets.Fill("pul-{hex:40}\n", 1));
        Assert.Equal(file, Assert.Single((await ScanAsync()).Findings).Position!.File);
    }

    [Fact]
    public async Task Finds_a_secret_that_was_added_and_removed_again()
    {
        await GitAsync("init", "-q");
        await CommitAsync("a.txt", "nothing\n");
        await GitAsync("tag", "base");
        await CommitAsync("a.txt", PlantedSecrets.Fill("pul-{hex:40}\n", 1));
        await CommitAsync("a.txt", "nothing\n");
        Assert.Empty((await ScanAsync()).Findings);
        var finding = Assert.Single((await ScanAsync("base..HEAD")).Findings);
        Assert.Equal("a.txt", finding.Position!.File);
        Assert.Contains("added by commit", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_a_secret_that_only_a_merge_adds()
    {
        await GitAsync("init", "-q", "-b", "main");
        await CommitAsync("a.txt", "a\n");
        await GitAsync("tag", "base");
        await GitAsync("checkout", "-q", "-b", "side");
        await CommitAsync("b.txt", "b\n");
        await GitAsync("checkout", "-q", "main");
        await CommitAsync("c.txt", "c\n");
        await GitAsync("merge", "-q", "--no-commit", "side");
        await CommitAsync("b.txt", PlantedSecrets.Fill("pul-{hex:40}\n", 1));
        await CommitAsync("b.txt", "b\n");
        Assert.Equal("b.txt", Assert.Single((await ScanAsync("base..HEAD")).Findings).Position!.File);
    }

    [Fact]
    public async Task Finds_a_secret_under_the_name_it_was_moved_to()
    {
        await GitAsync("init", "-q");
        await CommitAsync("a.txt", PlantedSecrets.Fill("pul-{hex:40}\n", 1));
        await GitAsync("tag", "base");
        await GitAsync("mv", "a.txt", "moved name.txt");
        await GitAsync("commit", "-qm", "move");
        await GitAsync("rm", "-q", "moved name.txt");
        await GitAsync("commit", "-qm", "remove");
        Assert.Equal("moved name.txt", Assert.Single((await ScanAsync("base..")).Findings).Position!.File);
    }

    [Fact]
    public async Task Scans_what_is_tracked_or_could_be_and_not_what_is_ignored()
    {
        await GitAsync("init", "-q");
        _directory.Write(".gitignore", "ignored.txt\n");
        _directory.Write("ignored.txt", PlantedSecrets.Fill("pul-{hex:40}\n", 1));
        _directory.Write("new.txt", PlantedSecrets.Fill("pul-{hex:40}\n", 2));
        Assert.Equal("new.txt", Assert.Single((await ScanAsync()).Findings).Position!.File);
    }

    [Fact]
    public async Task Refuses_a_range_in_a_shallow_clone()
    {
        using var origin = new TemporaryDirectory();
        await GitAtAsync(origin.Path, "init", "-q");
        foreach (var message in new[] { "one", "two" }) await GitAtAsync(origin.Path, "commit", "-q", "--allow-empty", "-m", message);
        await GitAsync("clone", "-q", "--depth", "1", $"file://{origin.Path}", ".");
        var exception = await Assert.ThrowsAsync<InputException>(() => ScanAsync("HEAD~1..HEAD"));
        Assert.Contains("fetch-depth: 0", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere..HEAD")]
    [InlineData("--output=x..HEAD")]
    [InlineData("HEAD")]
    [InlineData("..HEAD")]
    [InlineData("a..b..c")]
    [InlineData("HEAD...HEAD")]
    public async Task Refuses_a_range_that_is_not_there(string range)
    {
        await GitAsync("init", "-q");
        await CommitAsync("a.txt", "a\n");
        await Assert.ThrowsAsync<InputException>(() => ScanAsync(range));
    }

    [Fact]
    public async Task Refuses_a_range_outside_a_repository() =>
        await Assert.ThrowsAsync<InputException>(() => ScanAsync("a..b"));

    [Fact]
    public async Task Allows_a_fingerprint_until_its_day()
    {
        _directory.Write("a.txt", PlantedSecrets.Fill("pul-{hex:40}\n", 1));
        var fingerprint = Assert.Single((await ScanAsync()).Findings).Fingerprint;
        _directory.Write(SecretScanner.DefaultAllowFile, $"allow: [ {{ fingerprint: '{fingerprint}', reason: 'A test value.', owner: us, approver: them, expires: '2027-01-31' }} ]\n");

        var allowed = Assert.Single((await ScanAsync(day: "2027-01-31")).Findings);
        Assert.Equal(FindingStatus.Waived, allowed.Status);
        Assert.Equal("A test value.", allowed.Waiver!.Reason);
        Assert.False(allowed.Blocks);

        var expired = await ScanAsync(day: "2027-02-01");
        Assert.True(Assert.Single(expired.Findings).Blocks);
        Assert.Contains("expired on 2027-01-31", Assert.Single(expired.Notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allow: [ { fingerprint: a, owner: us, approver: them, expires: '2027-01-31' } ]", "`reason`")]
    [InlineData("allow: [ { fingerprint: a, reason: b, owner: us, approver: them, expires: soon } ]", "`expires`")]
    [InlineData("allow: [ { path: a } ]", "'path'")]
    [InlineData("[]", "`allow`")]
    public async Task Refuses_an_allow_list_it_does_not_understand(string text, string named)
    {
        _directory.Write(SecretScanner.DefaultAllowFile, text);
        var exception = await Assert.ThrowsAsync<InputException>(() => ScanAsync());
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_and_names_the_command_when_secretlint_is_not_installed()
    {
        using var empty = new TemporaryDirectory();
        empty.Write("secretlintrc.json", "{}");
        var judgement = await ScanAsync(secretlint: empty.Path);
        var finding = Assert.Single(judgement.Findings);
        Assert.Equal(FindingStatus.Error, finding.Status);
        Assert.Contains($"npm ci --prefix {empty.Path}", finding.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, Verdict.Of(judgement.Findings, inputFailed: false));
    }

    [Fact]
    public async Task Fails_when_there_is_no_node()
    {
        var judgement = await ScanAsync(path: "/nowhere");
        Assert.Contains("no `node` on the PATH", Assert.Single(judgement.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_when_secretlint_breaks()
    {
        using var broken = new TemporaryDirectory();
        broken.Write("secretlintrc.json", "{}");
        broken.Write("node_modules/secretlint/bin/secretlint.js", "console.log('{ \"runs\": 5 }')");
        _directory.Write("a.txt", "x");
        Assert.Equal(FindingStatus.Error, Assert.Single((await ScanAsync(secretlint: broken.Path)).Findings).Status);
    }

    private static IEnumerable<string> OwnRules()
    {
        using var configuration = JsonDocument.Parse(File.ReadAllText(Path.Combine(SecretlintDirectory, "secretlintrc.json")));
        return [.. configuration.RootElement.GetProperty("rules")[1].GetProperty("options").GetProperty("patterns").EnumerateArray().Select(pattern => pattern.GetProperty("name").GetString()!)];
    }

    private Task<Judgement> ScanAsync(string? range = null, string day = "2026-11-24", string? secretlint = null, string? path = null) =>
        SecretScanner.RunAsync(
            new()
            {
                Path = _directory.Path,
                Range = range,
                SecretlintDirectory = secretlint ?? SecretlintDirectory,
                Environment = new Dictionary<string, string> { ["PATH"] = path ?? Environment.GetEnvironmentVariable("PATH")! },
                Time = new FixedTime(DateTimeOffset.Parse(day, CultureInfo.InvariantCulture)),
            },
            CancellationToken.None);

    private async Task CommitAsync(string file, string text)
    {
        _directory.Write(file, text);
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", file);
    }

    private Task GitAsync(params string[] arguments) => GitAtAsync(_directory.Path, arguments);

    private static async Task GitAtAsync(string directory, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", .. arguments]) { WorkingDirectory = directory })!;
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

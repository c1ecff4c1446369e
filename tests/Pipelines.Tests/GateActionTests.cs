using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Platform.Gate.Scanners.Workflows;

namespace Pipelines.Tests;

/// <summary>The composite action that others use.</summary>
public sealed class GateActionTests : IDisposable
{
    private const string Archive = "gate-0.1.0-linux-x64.tar.gz";

    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void Says_what_every_input_and_output_is()
    {
        var action = Places.Repository.Actions.Single(one => one.Path == ".github/actions/gate/action.yml");
        var described = action.Root.At("inputs").Members().Concat(action.Root.At("outputs").Members()).ToList();
        Assert.NotEmpty(described);
        Assert.All(described, member => Assert.False(string.IsNullOrEmpty(member.Value.At("description").Text()), member.Key.Value));
        var page = File.ReadAllText(Places.Of("docs/adopt.md"));
        Assert.All(described, member => Assert.Contains($"`{member.Key.Value}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Runs_a_release_that_its_workflow_attested()
    {
        _sandbox.On("gh release download v0.1.0 *").On("gh attestation verify *");
        Packed();
        var ended = await InstallAsync(("VERSION", "0.1.0"));
        Assert.True(ended.Code == 0, ended.Output);
        Assert.Equal($"gate={_sandbox.In("tmp/gate-0.1.0/gate")}\n", _sandbox.Outputs);
        Called.InOrder(_sandbox.Calls, "gh release download v0.1.0 --repo us/platform *", "gh attestation verify *--signer-workflow us/platform/.github/workflows/release.yml");
    }

    [Fact]
    public async Task Runs_no_release_that_is_not_attested()
    {
        _sandbox.On("gh release download *").On("gh attestation verify *", "no attestation", 1);
        Packed();
        var ended = await InstallAsync(("VERSION", "0.1.0"));
        Assert.Equal(2, ended.Code);
        Assert.Empty(_sandbox.Outputs);
        Assert.False(File.Exists(_sandbox.In("tmp/gate-0.1.0/gate")));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 2)]
    public async Task Runs_exactly_the_file_that_a_hash_names(bool same, int code)
    {
        _sandbox.On("gh release download *");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Packed()));
        Assert.Equal(code, (await InstallAsync(("VERSION", "0.1.0"), ("SHA256", same ? hash : new string('0', 64)))).Code);
        Assert.Equal(same, File.Exists(_sandbox.In("tmp/gate-0.1.0/gate")));
    }

    [Theory]
    [InlineData("WITH_SECRETS", "secretlint")]
    [InlineData("WITH_WORKFLOWS", "actionlint")]
    public async Task Installs_what_a_scanner_runs_when_it_is_asked_to(string variable, string tool)
    {
        _sandbox.On("gh release download *").On("gh attestation verify *").On("npm ci *");
        Packed();
        Assert.Equal(0, (await InstallAsync(("VERSION", "0.1.0"), (variable, "true"))).Code);
        Assert.Contains($"npm ci --prefix {_sandbox.In($"tmp/gate-0.1.0/{tool}")} ", Assert.Single(_sandbox.Calls, call => call.StartsWith("npm ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VERSION", "latest")]
    [InlineData("GATE_PATH", "nowhere/gate")]
    public async Task Refuses_what_is_no_version_and_no_file(string name, string value)
    {
        Assert.Equal(2, (await InstallAsync((name, value))).Code);
        Assert.Empty(_sandbox.Calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Ends_as_the_gate_does_and_tells_where_the_reports_are(int code)
    {
        _sandbox.On("gate run *", "judged", code);
        var ended = await _sandbox.RunAsync("action/judge.sh", [], ("GATE", _sandbox.In("artifacts/gate")), ("BASE", "main"), ("FAIL_ON", "high"));
        Assert.Equal(code, ended.Code);
        Called.InOrder(_sandbox.Calls, "gate run --file gate.yaml --format console * --base main --fail-on high");
        Assert.Contains($"exit-code={code}\n", _sandbox.Outputs, StringComparison.Ordinal);
        Assert.Contains("sarif=gate-report/gate.sarif\n", _sandbox.Outputs, StringComparison.Ordinal);
        Assert.Contains("blocking=unknown\n", _sandbox.Outputs, StringComparison.Ordinal);
    }

    private Task<Ended> InstallAsync(params (string, string)[] variables) => _sandbox.RunAsync("action/install.sh", [], [("REPOSITORY", "us/platform"), .. variables]);

    // What `gh release download` would have put there.
    private byte[] Packed()
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip))
            tar.WriteEntry(_sandbox.In("artifacts/app/image.tar"), "./gate");
        _sandbox.Write($"tmp/gate-0.1.0/{Archive}", string.Empty);
        File.WriteAllBytes(_sandbox.In($"tmp/gate-0.1.0/{Archive}"), memory.ToArray());
        return memory.ToArray();
    }
}

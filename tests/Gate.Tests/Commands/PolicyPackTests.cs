using System.Text.Json;
using Gate.Tests.Engine;
using NJsonSchema;

namespace Gate.Tests.Commands;

/// <summary>Packs of others on the command line: their diagnostics are findings like those of the gate's own.</summary>
public sealed class PolicyPackTests : IDisposable
{
    private const string Stack = """
        { "version": 3, "deployment": { "manifest": {}, "resources": [
          { "urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "type": "pulumi:pulumi:Stack" },
          { "urn": "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs", "type": "aws:s3/bucket:Bucket", "custom": true, "id": "logs",
            "inputs": { "bucket": "logs", "acl": "private" }, "outputs": { "bucket": "logs", "acl": "private" }, "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev" },
          { "urn": "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::data", "type": "aws:s3/bucket:Bucket", "custom": true, "id": "data",
            "inputs": { "bucket": "acme-data", "tags": { "team": "data" } }, "outputs": { "bucket": "acme-data", "tags": { "team": "data" } }, "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev" } ] } }
        """;

    private static readonly string Sample = Path.Combine(SamplePrograms.Root, "packs/sample");
    private static readonly string AwsGuard = Path.Combine(SamplePrograms.Root, "packs/awsguard");

    private readonly TemporaryDirectory _directory = new();

    public PolicyPackTests() => _directory.Write("stack.json", Stack);

    [Fact]
    public async Task Judge_beside_the_own_pack()
    {
        var report = await CheckAsync(1, "--policy-pack", Sample);

        Assert.Equal(["platform-aws", "sample"], report.GetProperty("packs").EnumerateArray().Select(pack => pack.GetProperty("name").GetString()));
        var findings = Findings(report, "sample");
        Assert.Equal(
            ["bucket-prefix violation advisory logs: the name does not begin with acme-", "bucket-team remediated remediate logs: tags was not set, is now {\"team\":\"nobody\"}", "stack-size violation mandatory logs: 2 buckets"],
            findings.Select(finding => $"{finding.GetProperty("policy")} {finding.GetProperty("status")} {finding.GetProperty("enforcement")} {finding.GetProperty("resource").GetProperty("name")}: {finding.GetProperty("message")}"));
        Assert.Equal("high", findings[0].GetProperty("severity").GetString());
        Assert.Equal("A bucket's name begins with a prefix.", findings[0].GetProperty("title").GetString());
        Assert.Contains(Findings(report, "platform-aws"), finding => finding.GetProperty("resource").GetProperty("name").GetString() == "logs");
    }

    [Fact]
    public async Task Say_what_passed_and_what_did_not_apply()
    {
        var report = await CheckAsync(1, "--policy-pack", Sample);

        var evidence = report.GetProperty("evidence").EnumerateArray().Single(one => one.GetProperty("policy").GetString() == "bucket-prefix");
        Assert.Equal((1, 1, 1), (evidence.GetProperty("passed").GetInt32(), evidence.GetProperty("violations").GetInt32(), evidence.GetProperty("notApplicable").GetInt32()));
        Assert.Equal("""{"prefix":"acme-"}""", evidence.GetProperty("configuration").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_configured_each_by_its_own_file()
    {
        _directory.Write("own.json", """{ "all": "disabled" }""");
        _directory.Write("sample.json", """{ "all": "disabled", "bucket-prefix": { "enforcementLevel": "mandatory", "prefix": "corp-" } }""");

        var report = await CheckAsync(1, "--policy-pack", "platform-aws", "--policy-pack-config", "own.json", "--policy-pack", Sample, "--policy-pack-config", "sample.json");

        Assert.Equal(["data", "logs"], report.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("resource").GetProperty("name").GetString()));
        Assert.All(report.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("the name does not begin with corp-", finding.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Are_named_and_configured_in_the_gate_file()
    {
        _directory.Write("gate.yaml", $$"""
            projects: [{ directory: shop }]
            configuration: { all: disabled }
            packs: [{ path: "{{Sample}}", configuration: { stack-size: disabled } }]
            """);
        _directory.Write("shop/Pulumi.yaml", "name: shop\nruntime: yaml\nresources: { logs: { type: aws:s3:Bucket, properties: { bucket: logs } } }\n");
        _directory.Write("shop/Pulumi.dev.yaml", "config: {}\n");

        var report = await RunAsync(0, "run", "--format", "json");

        Assert.Equal(
            ["bucket-prefix the name does not begin with acme-", "bucket-team tags was not set, is now {\"team\":\"nobody\"}"],
            report.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("policy")} {finding.GetProperty("message")}"));
    }

    [Fact]
    public async Task Are_subject_to_waivers_and_baselines()
    {
        _directory.Write("waivers.yaml", """
            waivers:
              - { id: W-1, policy: bucket-prefix, urn: "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs", reason: old, owner: a, approver: b, expires: 2099-01-01 }
            """);
        _directory.Write("own.json", """{ "all": "disabled" }""");
        string[] arguments = ["--policy-pack", "platform-aws", "--policy-pack-config", "own.json", "--policy-pack", Sample, "--waivers", "waivers.yaml", "--baseline", "baseline.json"];

        await CheckAsync(0, [.. arguments, "--update-baseline"]);
        var report = await CheckAsync(0, arguments);

        Assert.Equal(["waived", "remediated", "baselined"], Findings(report, "sample").Select(finding => finding.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task AWSGuard_judges_a_program_as_it_does_with_the_cli()
    {
        _directory.Write("shop/Pulumi.yaml", """
            name: shop
            runtime: yaml
            resources:
              logs: { type: "aws:s3/bucket:Bucket", properties: { acl: private } }
              web: { type: aws:ec2:Instance, properties: { instanceType: t3.micro, ami: ami-04da6b5480e446f79, associatePublicIpAddress: true } }
            """);
        _directory.Write("shop/Pulumi.dev.yaml", "config: {}\n");

        var report = await RunAsync(1, "preview", "--project", "shop", "--format", "json", "--policy-pack", AwsGuard);

        Assert.Equal(
            [
                "logs s3-bucket-logging-enabled True",
                "web ec2-instance-detailed-monitoring-enabled True",
                "web ec2-instance-no-public-ip True",
                "web ec2-volume-inuse True",
                "web encrypted-volumes True",
            ],
            Findings(report, "pulumi-awsguard").Select(finding => $"{finding.GetProperty("resource").GetProperty("name")} {finding.GetProperty("policy")} {finding.GetProperty("blocks")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_report_with_them_is_valid_by_its_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Places.Of("docs/report.schema.json"));

        Assert.Empty(schema.Validate((await CheckAsync(1, "--policy-pack", Sample)).GetRawText()));
    }

    [Theory]
    [InlineData(2, "is not a policy pack", "--policy-pack", "nothing")]
    [InlineData(2, "does not exist", "--policy-pack", "absent")]
    [InlineData(2, "more --policy-pack-config than --policy-pack", "--policy-pack-config", "a.json", "--policy-pack-config", "b.json")]
    [InlineData(3, "broken did not start:", "--policy-pack", "broken")]
    public async Task One_that_cannot_judge_is_told_and_the_others_judge(int exitCode, string says, params string[] arguments)
    {
        _directory.Write("nothing/readme", "");
        _directory.WriteProgram("broken", "#!/bin/sh\necho out of memory >&2\nexit 1\n");
        _directory.Write("a.json", "{}");
        _directory.Write("b.json", "{}");

        var run = await Tool.GateAsync(_directory.Path, ["check", "stack.json", .. arguments]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(says, run.All.ReplaceLineEndings(" "), StringComparison.Ordinal);
        if (arguments[0] == "--policy-pack") Assert.Contains("aws:s3/bucket:Bucket  shop/dev", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private Task<JsonElement> CheckAsync(int exitCode, params string[] arguments) => RunAsync(exitCode, ["check", "stack.json", "--format", "json", .. arguments]);

    private async Task<JsonElement> RunAsync(int exitCode, params string[] arguments)
    {
        var run = await Tool.GateAsync(_directory.Path, arguments);
        Assert.True(run.ExitCode == exitCode, run.All);
        using var report = JsonDocument.Parse(run.Output);
        return report.RootElement.Clone();
    }

    private static List<JsonElement> Findings(JsonElement report, string pack) =>
        [.. report.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("pack").GetString() == pack).OrderBy(finding => finding.GetProperty("policy").GetString(), StringComparer.Ordinal)];
}

using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Platform.EndToEnd.Tests.Analyzer;

/// <summary>The life of a pack beyond single answers: start, trouble, end.</summary>
public sealed class LifecycleTests
{
    private const string Project = "lifecycle";

    [Fact]
    public async Task Publishing_needs_no_stack()
    {
        var run = await Sample().RunAsync([Calls.Handshake, Calls.GetPluginInfo, Calls.GetAnalyzerInfo, Calls.Cancel]);

        Assert.All(run.Answers, answer => Assert.Null(answer.Error));
        Assert.Equal("1.0.0", run.Answers[1].Ok.GetProperty("version").GetString());
        var info = run.Answers[2].Ok;
        Assert.Equal("first-pack", info.GetProperty("name").GetString());
        Assert.True(info.GetProperty("supportsconfig").GetBoolean());
        Assert.Equal(
            ["bucket-blocks-public-access", "bucket-has-owner", "bucket-keeps-objects", "pack-settings"],
            info.GetProperty("policiesList").EnumerateArray().Select(policy => policy.GetProperty("name").GetString()!));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Stderr));
    }

    [Fact]
    public async Task The_sample_pack_judges_mends_and_judges_again()
    {
        var bucket = new JsonObject
        {
            ["type"] = "aws:s3/bucket:Bucket",
            ["name"] = "reports",
            ["urn"] = $"urn:pulumi:test::{Project}::aws:s3/bucket:Bucket::reports",
            ["properties"] = JsonNode.Parse("""{ "forceDestroy": true, "__defaults": ["acl"], "bucket": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hidden" } }"""),
        };
        var run = await Sample().RunAsync(
        [
            Calls.ConfigureStack(Project),
            Calls.Configure("""{ "bucket-keeps-objects": { "enforcementLevel": 3 }, "bucket-has-owner": { "enforcementLevel": 0, "properties": { "tag": "team" } } }"""),
            Calls.Remediate((JsonObject)bucket.DeepClone()), Calls.Analyze((JsonObject)bucket.DeepClone()), Calls.AnalyzeStack(bucket), Calls.Cancel,
        ]);

        var mended = Assert.Single(run.Answers[2].Remediations);
        Assert.Equal(
            """{"__defaults":["acl"],"bucket":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"hidden"},"forceDestroy":false}""",
            mended.Properties.GetRawText());
        Assert.Equal(
        [
            ("bucket-has-owner", 0, "A bucket says who owns it.\ntags.team is not set, expected a value\nAdd the tag that names the owning team to `tags`."),
            ("bucket-keeps-objects", 1, "A bucket is not deleted together with the objects in it.\nforceDestroy is true, expected anything but true\nRemove `forceDestroy`, and empty the bucket by hand before you delete it."),
        ],
        run.Answers[3].Diagnostics.Select(one => (one.Policyname, one.Enforcementlevel, one.Message)));
        Assert.Equal(["bucket-blocks-public-access"], run.Answers[4].Diagnostics.Select(one => one.Policyname));
        Assert.Equal([new("pack-settings", "There are no waivers.")], run.Answers[4].NotApplicable);
    }

    [Fact]
    public async Task A_policy_that_throws_fails_alone_and_tells_no_secret()
    {
        var run = await Unruly().RunAsync([Calls.ConfigureStack(Project), Calls.Analyze(Doing("throw")), Calls.Cancel]);

        Assert.Equal(
        [
            ("unruly", 1, "Does what it should not\nThe policy failed to run: InvalidOperationException: The secret is [secret]"),
            ("calm", 0, "Always speaks\nStill here"),
        ],
        run.Diagnostics.Select(one => (one.Policyname, one.Enforcementlevel, one.Message)));
        Assert.Contains(run.Log, line => line.Severity == 0 && line.Message.Contains("UnrulyPack.Misbehave", StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", System.Text.Json.JsonSerializer.Serialize(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_lines_go_to_the_engine_with_the_trace_of_the_call()
    {
        var analyze = Calls.Analyze(Doing("log"));
        analyze["metadata"] = new JsonObject { ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
        var run = await Unruly().RunAsync([Calls.ConfigureStack(Project), analyze, Calls.Cancel]);

        var line = Assert.Single(run.Log);
        Assert.Equal((1, "The secret is [secret]", Calls.Urn(Project, "res")), (line.Severity, line.Message, line.Urn));
        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", line.Traceparent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_hangs_is_answered_for_and_the_third_ends_the_pack()
    {
        var pack = new DrivenPack(Places.BuiltProgram("ConformancePacks"), "unruly", DrivenPack.Engine) { EndsByItself = true };
        var run = await pack.RunAsync(
        [
            Calls.ConfigureStack(Project),
            Calls.Configure("""{ "pack-settings": { "enforcementLevel": 0, "properties": { "timeout": 1 } } }"""),
            .. Enumerable.Range(0, 3).Select(_ => Calls.Analyze(Doing("hang"))),
        ]);

        Assert.All(run.Answers.Skip(2).Take(2), answer => Assert.Equal(
            [("unruly", 1, "Does what it should not\nThe policy did not finish within 1 seconds."), ("calm", 0, "Always speaks\nStill here")],
            answer.Diagnostics.Select(one => (one.Policyname, one.Enforcementlevel, one.Message))));
        Assert.Equal(
            ["Does what it should not\nThe policy did not finish within 1 seconds.", "Always speaks\nThe policy was not run: others before it never finished."],
            run.Answers[4].Diagnostics.Select(one => one.Message));
        Assert.Equal((3, "3 policies did not finish; the policy pack ends, since their threads cannot be stopped.\n"), (run.ExitCode, run.Stderr));
    }

    [Fact]
    public async Task Cancel_ends_an_analysis_under_way()
    {
        var cancel = Calls.Cancel;
        cancel["after"] = 500;
        var clock = Stopwatch.StartNew();
        var run = await Unruly().RunAsync([Calls.ConfigureStack(Project), new JsonArray(Calls.Analyze(Doing("wait")), cancel)]);

        Assert.Equal("CANCELLED", run.Answers[1].Error?.Code);
        Assert.Null(run.Answers[2].Error);
        Assert.Equal(0, run.ExitCode);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(9), "The pack ended by itself, before the policy's time was up.");
    }

    [Fact]
    public async Task Knows_where_the_pack_is_and_prints_only_after_the_port()
    {
        var run = await Unruly().RunAsync([Calls.Handshake, Calls.ConfigureStack(Project), Calls.Analyze(Doing("tell-directory")), Calls.Analyze(Doing("print")), Calls.Cancel]);

        Assert.Contains(run.Diagnostics, one => one.Message.EndsWith("\n/packs/one", StringComparison.Ordinal));
        Assert.Equal($"{run.Port}\nprinted by a policy\n", run.Stdout);
    }

    [Fact]
    public async Task Waivers_of_the_program_are_in_force()
    {
        var program = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(program.FullName, "waivers.yaml"), $"""
                waivers:
                  - id: known-failure
                    policy: falsiness
                    urn: {Calls.Urn(Project, "res*")}
                    reason: It is replaced next year.
                    owner: team-a
                    approver: security
                    expires: 2999-12-31
                  - id: long-gone
                    policy: truthiness
                    urn: {Calls.Urn(Project, "res1")}
                    reason: It is replaced next year.
                    owner: team-a
                    approver: security
                    expires: 2020-02-29
                  - id: useless
                    policy: truthiness
                    urn: {Calls.Urn(Project, "nobody")}
                    reason: It is replaced next year.
                    owner: team-a
                    approver: security
                    expires: 2999-12-31
                """);
            var pack = new DrivenPack(Places.BuiltProgram("ConformancePacks"), "simple", DrivenPack.Engine) { WorkingDirectory = program.FullName };
            var run = await pack.RunAsync(
            [
                Calls.ConfigureStack(Project), Calls.Analyze(Calls.Simple(Project, "res1", """{ "value": true }""")), Calls.Analyze(Calls.Simple(Project, "res2", """{ "value": false }""")),
                Calls.AnalyzeStack(Calls.Root(Project)), Calls.Cancel,
            ]);

            Assert.Equal(
            [
                ("truthiness", 0, "Verifies properties are true\nThis is a test warning\nWaiver 'long-gone' expired on 2020-02-29: this counts again since the day after."),
                ("falsiness", 0, "Verifies properties are false\nThis is a test error\nWaived by security until 2999-12-31: It is replaced next year. (waiver 'known-failure')"),
                ("pack-settings", 0, $"Every waiver is used, and covers no more resources than it says.\nWaiver 'useless' covers nothing: no finding of 'truthiness' is about {Calls.Urn(Project, "nobody")}. Remove it, or correct its policy or URN."),
            ],
            run.Diagnostics.Select(one => (one.Policyname, one.Enforcementlevel, one.Message)));
        }
        finally
        {
            program.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Unreadable_waivers_stop_the_operation()
    {
        var run = await Sample().RunAsync([Calls.ConfigureStack(Project), Calls.Configure("""{ "pack-settings": { "enforcementLevel": 0, "properties": { "waivers": "missing.yaml" } } }"""), Calls.Cancel]);

        Assert.Equal("INVALID_ARGUMENT", run.Answers[1].Error?.Code);
        Assert.StartsWith("The waivers in missing.yaml cannot be read:", run.Answers[1].Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_ten_thousand_resources()
    {
        const int Count = 10_000;
        var resources = Enumerable.Range(0, Count).Select(i => new JsonObject
        {
            ["type"] = "aws:s3/bucket:Bucket",
            ["name"] = $"bucket{i}",
            ["urn"] = $"urn:pulumi:test::{Project}::aws:s3/bucket:Bucket::bucket{i}",
            ["properties"] = JsonNode.Parse("""{ "bucket": "a-name", "tags": { "owner": "team" }, "versioning": { "enabled": true } }"""),
        }).ToArray();
        var run = await Sample().RunAsync([Calls.ConfigureStack(Project), Calls.AnalyzeStack(resources), Calls.Cancel]);

        Assert.Null(run.Answers[1].Error);
        Assert.Equal(Count, run.Answers[1].Diagnostics.Count);
    }

    [Fact]
    public async Task Reads_properties_deeper_than_protobuf_does()
    {
        var deep = string.Concat(Enumerable.Repeat("""{ "a": """, 200)) + "1" + new string('}', 200);
        var run = await Sample().RunAsync([Calls.ConfigureStack(Project), Calls.Analyze(Calls.Simple(Project, "deep", deep)), Calls.Cancel]);

        Assert.Null(run.Answers[1].Error);
    }

    private static DrivenPack Sample() => new(Path.Combine(Path.GetDirectoryName(Places.BuiltProgram("FirstPack"))!, "first-pack"), DrivenPack.Engine);

    private static DrivenPack Unruly() => new(Places.BuiltProgram("ConformancePacks"), "unruly", DrivenPack.Engine);

    private static JsonObject Doing(string what) => Calls.Simple(
        Project, "res", $$"""{ "do": "{{what}}", "secret": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hunter2-and-more" } }""");
}

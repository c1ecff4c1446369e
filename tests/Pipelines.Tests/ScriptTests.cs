namespace Pipelines.Tests;

/// <summary>The scripts one by one, where the workflows' scenarios do not reach.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("preview.sh", "PROD; rm", "is not the name of a stack")]
    [InlineData("preview.sh", "dev artifacts/policies/none", "There is no policy pack")]
    [InlineData("preview.sh", "dev artifacts/policies/platform-policies latest", "is not a digest")]
    [InlineData("deploy.sh", "dev artifacts/policies/platform-policies sha256:1", "is not a digest")]
    [InlineData("drift.sh", "Dev", "is not the name of a stack")]
    [InlineData("push-image.sh", "none.tar r t", "There is no image")]
    [InlineData("push-image.sh", "artifacts/app/image.tar docker.io/app v1", "is not a repository of ECR")]
    [InlineData("wait-for-deployment.sh", "c s latest", "is not a digest")]
    [InlineData("smoke-test.sh", "file:///etc/passwd c", "is not the address of a service")]
    [InlineData("watch-alarms.sh", "service- soon", "is not a number of seconds")]
    [InlineData("protect-branch.sh", "app", "is not a repository")]
    [InlineData("release-notes.sh", "latest", "is not a version")]
    [InlineData("expiring-waivers.sh", "none", "There is no gate")]
    public async Task Refuses_a_wrong_argument_before_anything_is_called(string script, string arguments, string says)
    {
        var ended = await _sandbox.RunAsync($"scripts/{script}", arguments.Split(' '));
        Assert.Equal(2, ended.Code);
        Assert.Contains(says, ended.Output, StringComparison.Ordinal);
        Assert.Empty(_sandbox.Calls);
    }

    [Theory]
    [InlineData("""{"test":{"result":"success"},"preview":{"result":"success"}}""", "", 0)]
    [InlineData("""{"test":{"result":"success"},"preview":{"result":"skipped"}}""", "preview", 0)]
    [InlineData("""{"test":{"result":"success"},"preview":{"result":"skipped"}}""", "", 1)]
    [InlineData("""{"test":{"result":"skipped"},"preview":{"result":"skipped"}}""", "preview", 1)]
    [InlineData("""{"test":{"result":"success"},"preview":{"result":"failure"}}""", "preview", 1)]
    [InlineData("""{"test":{"result":"success"},"preview":{"result":"cancelled"}}""", "preview", 1)]
    [InlineData("{}", "", 2)]
    [InlineData("[]", "", 2)]
    [InlineData("""{"test":{}}""", "", 2)]
    [InlineData("nothing", "", 2)]
    public async Task Passes_only_when_every_job_passed_or_had_nothing_to_do(string needs, string skippable, int code) =>
        Assert.Equal(code, (await _sandbox.RunAsync("scripts/aggregate.sh", [], ("NEEDS", needs), ("MAY_SKIP", skippable))).Code);

    [Fact]
    public async Task Waits_no_longer_than_it_was_told_for_a_deployment()
    {
        _sandbox.On("aws sts*", "arn").On("sleep*").On("aws ecs list-service-deployments*", """{"serviceDeployments":[{"serviceDeploymentArn":"arn:2","createdAt":"1"}]}""")
            .On("aws ecs describe-service-deployments*", """{"serviceDeployments":[{"status":"IN_PROGRESS"}]}""");
        var ended = await _sandbox.RunAsync("scripts/wait-for-deployment.sh", "c", "s", Sandbox.Digest);
        Assert.Equal(1, ended.Code);
        Assert.Contains("still IN_PROGRESS after 30 seconds", ended.Output, StringComparison.Ordinal);
        Assert.Equal(2, _sandbox.Calls.Count(call => call.StartsWith("sleep", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tells_a_service_that_runs_another_image_from_a_success()
    {
        _sandbox.On("aws sts*", "arn").On("aws ecs list-service-deployments*", """{"serviceDeployments":[{"serviceDeploymentArn":"arn:2","createdAt":"1"}]}""")
            .On("aws ecs describe-service-deployments*", """{"serviceDeployments":[{"status":"SUCCESSFUL"}]}""")
            .On("aws ecs describe-services*", "service:6").On("aws ecs describe-task-definition --task-definition service:6 *", """{"taskDefinition":{"containerDefinitions":[{"image":"app@sha256:bbbb"}]}}""");
        var ended = await _sandbox.RunAsync("scripts/wait-for-deployment.sh", "c", "s", Sandbox.Digest);
        Assert.Equal(1, ended.Code);
        Assert.Contains("runs app@sha256:bbbb, and not", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_answer_of_the_old_release_for_none()
    {
        _sandbox.On("sleep*").On("curl*/version", """{"commit":"old"}""").On("curl*", "ok");
        var ended = await _sandbox.RunAsync("scripts/smoke-test.sh", "https://service.example.org/", Sandbox.Commit);
        Assert.Equal(1, ended.Code);
        Assert.Contains("after 2 tries", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_release_that_no_alarm_watches_for_none()
    {
        _sandbox.On("aws sts*", "arn").On("aws cloudwatch*", """{"MetricAlarms":[]}""");
        Assert.Equal(3, (await _sandbox.RunAsync("scripts/watch-alarms.sh", "service-prod-", "0")).Code);
    }

    [Fact]
    public async Task Compares_the_released_image_when_it_looks_for_drift()
    {
        _sandbox.On("aws sts*", "arn").On("pulumi stack output imageDigest*", Sandbox.Digest).On("pulumi preview*", "~ 1 to update", 255);
        var ended = await _sandbox.RunAsync("scripts/drift.sh", "prod");
        Assert.Equal(1, ended.Code);
        Assert.Contains("1 to update", _sandbox.Summary, StringComparison.Ordinal);
        Assert.Equal($"digest={Sandbox.Digest}\n", _sandbox.Outputs);
        Assert.Contains(_sandbox.Calls, call => call.Contains("--expect-no-changes", StringComparison.Ordinal) && call.EndsWith($"service:imageDigest={Sandbox.Digest}", StringComparison.Ordinal));
        Called.Never(_sandbox.Calls, "pulumi up*", "pulumi refresh*");
    }

    [Theory]
    [InlineData("7.48.0", "false")]
    [InlineData("7.100.0", "true")]
    [InlineData("7.9.0", "false")]
    public async Task Knows_a_newer_provider_by_its_numbers(string newest, string isNewer)
    {
        _sandbox.Write("scripts/aws-schema/package.json", """{"dependencies":{"@pulumi/aws":"7.48.0"}}""");
        _sandbox.On("npm view @pulumi/aws version", newest);
        Assert.Equal(0, (await _sandbox.RunAsync("scripts/check-provider.sh")).Code);
        Assert.Contains($"is-newer={isNewer}\n", _sandbox.Outputs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("12", false)]
    public async Task Opens_an_issue_once(string known, bool opens)
    {
        _sandbox.On("gh issue list*", known).On("gh issue create*");
        Assert.Equal(0, (await _sandbox.RunAsync("scripts/open-issue.sh", "Drift")).Code);
        Assert.Equal(opens, _sandbox.Calls.Any(call => call.StartsWith("gh issue create", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Every waiver is in force.", 0, false)]
    [InlineData("W-1 ends in 3 days.\\nEvery waiver is in force.", 0, true)]
    [InlineData("W-1 has ended.\\n1 waiver of no use.", 1, true)]
    public async Task Tells_of_waivers_that_end(string told, int code, bool opens)
    {
        _sandbox.On("gh issue list*").On("gh issue create*");
        _sandbox.Write("gate", $"#!/bin/sh\nprintf '{told}\\n'\nexit {code}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_sandbox.In("gate"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal(0, (await _sandbox.RunAsync("scripts/expiring-waivers.sh", _sandbox.In("gate"))).Code);
        Assert.Equal(opens, _sandbox.Sent.Contains("W-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "POST repos/us/app/rulesets")]
    [InlineData("42", "PUT repos/us/app/rulesets/42")]
    public async Task Protects_the_branch_with_the_check_that_the_workflow_has(string known, string call)
    {
        _sandbox.On("gh api repos/us/app/rulesets *", known).On("gh api --method*");
        var ended = await _sandbox.RunAsync("scripts/protect-branch.sh", "us/app");
        Assert.True(ended.Code == 0, ended.Output);
        Assert.Contains(_sandbox.Calls, one => one.Contains(call, StringComparison.Ordinal));
        var rules = System.Text.Json.JsonDocument.Parse(_sandbox.Sent).RootElement.GetProperty("rules").EnumerateArray().ToDictionary(rule => rule.GetProperty("type").GetString()!);
        Assert.Equal("required", rules["required_status_checks"].GetProperty("parameters").GetProperty("required_status_checks")[0].GetProperty("context").GetString());
        Assert.True(rules["pull_request"].GetProperty("parameters").GetProperty("require_code_owner_review").GetBoolean());
    }

    [Fact]
    public async Task Takes_the_section_of_the_version_for_the_notes_and_no_other()
    {
        _sandbox.Write("CHANGELOG.md", "# Changelog\n\n## 0.2.0 (2027)\n\n### Added\n- new\n\n## 0.1.0\n- old\n");
        Assert.Equal("### Added\n- new\n", (await _sandbox.RunAsync("scripts/release-notes.sh", "0.2.0")).Output);
        Assert.Contains("has no section '## 0.3.0'", (await _sandbox.RunAsync("scripts/release-notes.sh", "0.3.0")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v0.2.0", "a file", 0)]
    [InlineData("v0.3.0", "a file", 2)]
    [InlineData("v0.2.0", "another file", 3)]
    public async Task Releases_the_files_that_were_summed_up_under_the_version_that_was_built(string tag, string content, int code)
    {
        _sandbox.Write("Directory.Build.props", "<Project><PropertyGroup><Version>0.2.0</Version></PropertyGroup></Project>");
        _sandbox.Write("CHANGELOG.md", "## 0.2.0\n- new\n");
        _sandbox.Write("out/gate.tar.gz", content);
        _sandbox.Write("out/SHA256SUMS", $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("a file"u8))}  gate.tar.gz\n");
        _sandbox.On("gh release create v0.2.0 --verify-tag *");
        var ended = await _sandbox.RunAsync("scripts/release.sh", tag, "out");
        Assert.True(code == ended.Code, ended.Output);
        Assert.Equal(code == 0 ? "- new\n" : string.Empty, _sandbox.Sent);
    }
}

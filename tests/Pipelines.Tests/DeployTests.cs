namespace Pipelines.Tests;

/// <summary>The release of a merge, from the push to the last alarm: what is called, and what is not once something says no.</summary>
public sealed class DeployTests : IDisposable
{
    private const string Account = "123456789012.dkr.ecr.us-east-1.amazonaws.com/service";

    private static readonly string[] Jobs = ["test", "gate", "image", "dev", "preview", "prod"];

    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Releases_the_scanned_digest_to_dev_and_then_to_prod()
    {
        var run = await RunAsync();
        Assert.True(Jobs.All(job => run.Result(job) == "success"), run.Log);
        Assert.Empty(_sandbox.Refused);
        InOrder(
            "test.sh", "gate run --base before*", "assume dev-push", "skopeo copy*", "assume prod-push", "skopeo copy*", $"gate image {Account}@{Sandbox.Digest}*",
            "assume deploy", "pulumi up --cwd infra/service --stack dev *", "aws ecs describe-service-deployments *", "curl *", "aws cloudwatch *",
            "assume prod-preview", "pulumi preview --cwd infra/service --stack prod *",
            "assume deploy", "pulumi up --cwd infra/service --stack prod *", "aws ecs describe-service-deployments *", "curl *", "aws cloudwatch *");
        Assert.All(_sandbox.Calls.Where(call => call.StartsWith("pulumi up", StringComparison.Ordinal) || call.StartsWith("pulumi preview", StringComparison.Ordinal)), call =>
        {
            Assert.Contains($"service:imageDigest={Sandbox.Digest}", call, StringComparison.Ordinal);
            Assert.Contains("--policy-pack", call, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("gate run *", "gate")]
    [InlineData("test.sh*", "test")]
    public async Task Signs_in_nowhere_when_the_gate_or_a_test_says_no(string pattern, string job)
    {
        _sandbox.On(pattern, "no", 1);
        var run = await RunAsync();
        Assert.Equal("failure", run.Result(job));
        Assert.All(Jobs[2..], later => Assert.Equal("skipped", run.Result(later)));
        Never("assume*", "aws *", "skopeo *", "pulumi *", "gate image*");
    }

    [Fact]
    public async Task Pushes_and_deploys_nothing_with_expired_credentials()
    {
        _sandbox.On("aws sts get-caller-identity*", "An error occurred (ExpiredToken) when calling the GetCallerIdentity operation", 254);
        var run = await RunAsync();
        Assert.Equal("failure", run.Result("image"));
        Assert.Contains("AWS does not accept the credentials", run.Log, StringComparison.Ordinal);
        Assert.Contains("ExpiredToken", run.Log, StringComparison.Ordinal);
        Never("skopeo *", "pulumi *", "gate image*", "aws ecr *");
    }

    [Theory]
    [InlineData("CVE-2026-1 in openssl", 1)]
    [InlineData("the scan is still under way", 1)]
    [InlineData("ECR refused", 3)]
    public async Task Deploys_nothing_whose_scan_is_critical_pending_or_unknown(string told, int code)
    {
        _sandbox.On("gate image*", told, code);
        var run = await RunAsync();
        Assert.Equal(("failure", "skipped", "skipped", "skipped"), (run.Result("image"), run.Result("dev"), run.Result("preview"), run.Result("prod")));
        Never("pulumi *", "assume deploy", "aws ecs *");
    }

    [Fact]
    public async Task Stops_at_dev_when_its_update_fails_and_asks_ecs_why()
    {
        _sandbox.On("pulumi up *", "error: update failed", 255)
            .On("aws ecs describe-service-deployments*", Deployment("ROLLBACK_SUCCESSFUL", "tasks failed to start"));
        var run = await RunAsync();
        Assert.Equal(("failure", "skipped", "skipped"), (run.Result("dev"), run.Result("preview"), run.Result("prod")));
        Assert.Contains("The release was rolled back: tasks failed to start", run.Log, StringComparison.Ordinal);
        Assert.Contains("circuit breaker", _sandbox.Summary, StringComparison.Ordinal);
        Never("curl *", "aws cloudwatch *", "*--stack prod*", "assume prod-preview");
    }

    [Fact]
    public async Task Takes_a_release_that_ecs_rolled_back_for_a_failure_although_pulumi_is_content()
    {
        _sandbox.On("aws ecs describe-service-deployments*", Deployment("IN_PROGRESS", "")).On("aws ecs describe-service-deployments*", Deployment("ROLLBACK_SUCCESSFUL", "alarms"));
        var run = await RunAsync();
        Assert.Equal(("failure", "skipped"), (run.Result("dev"), run.Result("prod")));
        Assert.Contains("The release was rolled back", _sandbox.Summary, StringComparison.Ordinal);
        Assert.Contains("sleep 15", _sandbox.Calls);
        Never("curl *", "aws cloudwatch *", "*--stack prod*");
    }

    [Fact]
    public async Task Updates_prod_not_when_its_preview_is_stopped_by_a_policy()
    {
        _sandbox.On("pulumi preview *", "error: policy violation", 255);
        var run = await RunAsync();
        Assert.Equal(("success", "failure", "skipped"), (run.Result("dev"), run.Result("preview"), run.Result("prod")));
        Never("pulumi up*--stack prod*");
    }

    [Fact]
    public async Task Stops_before_prod_when_an_alarm_of_dev_goes_off()
    {
        _sandbox.On("aws cloudwatch *", """{"MetricAlarms":[{"AlarmName":"service-dev-errors","StateValue":"ALARM","StateReason":"5 > 1"}]}""");
        var run = await RunAsync();
        Assert.Equal(("failure", "skipped"), (run.Result("dev"), run.Result("prod")));
        Assert.Contains("service-dev-errors (5 > 1)", run.Log, StringComparison.Ordinal);
        Never("*--stack prod*");
    }

    private static string Deployment(string status, string reason) =>
        $$"""{"serviceDeployments":[{"serviceDeploymentArn":"arn:2","status":"{{status}}","statusReason":"{{reason}}","deploymentCircuitBreaker":{"status":"TRIGGERED","failureCount":3,"threshold":3} }]}""";

    private Task<WorkflowRun> RunAsync()
    {
        // What goes well when a test says nothing else; what the test said before goes first.
        _sandbox.On("test.sh*").On("publish.sh*").On("gate run *").On("sudo *").On("sleep *").On("gate image *")
            .On("aws sts get-caller-identity*", "arn:aws:sts::123456789012:assumed-role/x/y")
            .On("aws ecr get-login-password*", "password").On("skopeo login*").On("skopeo copy*", Sandbox.Digest)
            .On("pulumi stack output url*", "https://service.example.org").On("pulumi stack output cluster*", "service-1").On("pulumi stack output service*", "service-1")
            .On("pulumi preview*", "previewed").On("pulumi up*", "updated")
            .On("aws ecs list-service-deployments*", """{"serviceDeployments":[{"serviceDeploymentArn":"arn:1","createdAt":"2026-11-24T10:00:00+00:00"},{"serviceDeploymentArn":"arn:2","createdAt":"2026-11-24T12:00:00+00:00"}]}""")
            .On("aws ecs describe-service-deployments --service-deployment-arns arn:2 *", Deployment("SUCCESSFUL", ""))
            .On("aws ecs describe-services*", "service:7").On("aws ecs describe-task-definition*", $$"""{"taskDefinition":{"containerDefinitions":[{"image":"{{Account}}@{{Sandbox.Digest}}"}]} }""")
            .On("curl*/version", $$"""{"commit":"{{Sandbox.Commit}}"}""").On("curl*", "ok")
            .On("aws cloudwatch *", """{"MetricAlarms":[{"AlarmName":"a","StateValue":"OK","StateReason":"quiet"}]}""");
        return WorkflowRun.StartAsync(_sandbox, Places.Workflow("deploy"), new Dictionary<string, string>
        {
            ["github.event.before"] = "before",
            ["github.sha"] = Sandbox.Commit,
            ["github.run_attempt"] = "1",
            ["vars.DEV_IMAGE_PUSH_ROLE_ARN"] = "dev-push",
            ["vars.PROD_IMAGE_PUSH_ROLE_ARN"] = "prod-push",
            ["vars.PROD_PREVIEW_MAIN_ROLE_ARN"] = "prod-preview",
            ["vars.DEPLOY_ROLE_ARN"] = "deploy",
            ["vars.DEV_REPOSITORY_URL"] = Account,
            ["vars.PROD_REPOSITORY_URL"] = Account,
            ["vars.AWS_REGION"] = "us-east-1",
            ["vars.DEV_STATE_URL"] = "s3://dev",
            ["vars.PROD_STATE_URL"] = "s3://prod",
        });
    }

    private void InOrder(params string[] patterns) => Called.InOrder(_sandbox.Calls, patterns);

    private void Never(params string[] patterns) => Called.Never(_sandbox.Calls, patterns);
}

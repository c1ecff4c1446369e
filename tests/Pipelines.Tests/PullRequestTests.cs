namespace Pipelines.Tests;

/// <summary>What a pull request comes to, by who opened it and what is found.</summary>
public sealed class PullRequestTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Passes_a_branch_that_the_gate_and_the_preview_pass()
    {
        var run = await RunAsync();
        Assert.True(run.Jobs.Values.All(result => result == "success"), run.Log);
        Assert.Empty(_sandbox.Refused);
        Called.InOrder(_sandbox.Calls, "publish.sh", "gate run --base base *", "assume pull-request", "pulumi preview --cwd infra/service --stack dev *");
        Assert.Equal("7\n", _sandbox.Read("report/number"));
        Assert.Contains("report", _sandbox.Summary, StringComparison.Ordinal);
        Called.Never(_sandbox.Calls, "pulumi up*", "assume deploy*", "gh *");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Stops_the_merge_of_what_the_gate_refuses_or_cannot_judge_and_still_shows_the_report(int code)
    {
        _sandbox.On("gate run *", "no", code);
        var run = await RunAsync();
        Assert.Equal(("failure", "success", "skipped", "failure"), (run.Result("gate"), run.Result("code-scanning"), run.Result("preview"), run.Result("required")));
        Assert.Contains("gate (failure), preview (skipped)", run.Log, StringComparison.Ordinal);
        Assert.Contains("report", _sandbox.Summary, StringComparison.Ordinal);
        Called.Never(_sandbox.Calls, "assume*", "aws *", "pulumi *");
    }

    [Fact]
    public async Task Stops_the_merge_when_a_policy_stops_the_preview()
    {
        _sandbox.On("pulumi preview *", "policy violation", 255);
        var run = await RunAsync();
        Assert.Equal(("failure", "failure"), (run.Result("preview"), run.Result("required")));
    }

    [Fact]
    public async Task Stops_the_merge_when_the_credentials_have_expired()
    {
        _sandbox.On("aws sts *", "ExpiredToken", 254);
        var run = await RunAsync();
        Assert.Equal("failure", run.Result("required"));
        Called.Never(_sandbox.Calls, "pulumi *");
    }

    [Fact]
    public async Task Gives_a_fork_all_that_needs_no_role()
    {
        var run = await RunAsync(head: "stranger/fork");
        Assert.Equal(("success", "success", "skipped", "skipped", "success"), (run.Result("test"), run.Result("gate"), run.Result("code-scanning"), run.Result("preview"), run.Result("required")));
        Called.Never(_sandbox.Calls, "assume*", "aws *", "pulumi *");
    }

    [Fact]
    public async Task Stops_the_merge_of_a_fork_whose_tests_fail()
    {
        _sandbox.On("test.sh*", "1 failed", 1);
        Assert.Equal("failure", (await RunAsync(head: "stranger/fork")).Result("required"));
    }

    [Fact]
    public async Task Judges_what_waits_in_the_queue_by_the_base_of_the_queue()
    {
        var run = await RunAsync(head: null);
        Assert.Equal(("success", "skipped", "success"), (run.Result("gate"), run.Result("preview"), run.Result("required")));
        Called.InOrder(_sandbox.Calls, "gate run --base queue *");
        Called.Never(_sandbox.Calls, "assume*");
    }

    private Task<WorkflowRun> RunAsync(string? head = "us/app")
    {
        _sandbox.On("test.sh*").On("publish.sh*").On("gate run *").On("aws sts *", "arn:aws:sts::123456789012:assumed-role/x/y").On("pulumi preview *", "previewed");
        var contexts = new Dictionary<string, string> { ["github.repository"] = "us/app", ["vars.DEV_PREVIEW_PULL_REQUEST_ROLE_ARN"] = "pull-request" };
        if (head is null)
        {
            contexts["github.event.merge_group.base_sha"] = "queue";
        }
        else
        {
            contexts["github.event.pull_request.base.sha"] = "base";
            contexts["github.event.pull_request.number"] = "7";
            contexts["github.event.pull_request.head.repo.full_name"] = head;
        }

        return WorkflowRun.StartAsync(_sandbox, Places.Workflow("pull-request"), contexts);
    }
}

namespace Pipelines.Tests;

/// <summary>The comment under a pull request: written by a trusted workflow from what an untrusted one left.</summary>
public sealed class CommentTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("", "gh api --method POST repos/us/app/issues/7/comments *")]
    [InlineData("31", "gh api --method PATCH repos/us/app/issues/comments/31 *")]
    public async Task Writes_one_comment_and_later_replaces_it(string known, string call)
    {
        var ended = await RunAsync("7", "# Gate\n", known);
        Assert.True(ended.Code == 0, ended.Output);
        Called.InOrder(_sandbox.Calls, call);
        Assert.Contains("# Gate", _sandbox.Sent, StringComparison.Ordinal);
        Assert.Empty(_sandbox.Refused);
    }

    [Theory]
    [InlineData("open ffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("closed " + Sandbox.Commit)]
    public async Task Says_nothing_under_a_pull_request_that_is_not_open_at_the_commit_that_was_judged(string head)
    {
        var ended = await RunAsync("7", "# Gate\n", head: head);
        Assert.Equal(0, ended.Code);
        Called.Never(_sandbox.Calls, "*--method*");
    }

    [Theory]
    [InlineData("7/../8")]
    [InlineData("$(id)")]
    [InlineData("")]
    [InlineData("99999999999999999999999999")]
    public async Task Believes_no_number_that_is_none(string number)
    {
        var ended = await RunAsync(number, "# Gate\n");
        Assert.Equal(2, ended.Code);
        Assert.Empty(_sandbox.Calls);
    }

    [Fact]
    public async Task Calls_nobody_and_keeps_to_what_github_takes()
    {
        await RunAsync("7", $"@security look\n{new string('x', 70000)}");
        Assert.DoesNotContain("@security", _sandbox.Sent, StringComparison.Ordinal);
        Assert.Contains("The rest is in the artifacts", _sandbox.Sent, StringComparison.Ordinal);
        Assert.True(_sandbox.Sent.Length < 65536);
    }

    private Task<Ended> RunAsync(string number, string report, string known = "", string head = "open " + Sandbox.Commit)
    {
        _sandbox.Write("report/number", number);
        _sandbox.Write("report/report.md", report);
        _sandbox.On("gh api repos/us/app/pulls/7 *", head).On("gh api --paginate repos/us/app/issues/7/comments *", known).On("gh api --method *");
        return _sandbox.RunAsync("scripts/comment.sh", ["report"], ("REPOSITORY", "us/app"), ("HEAD_SHA", Sandbox.Commit));
    }
}

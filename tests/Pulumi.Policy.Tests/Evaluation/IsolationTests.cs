namespace Pulumi.Policy.Tests.Evaluation;

public sealed class IsolationTests
{
    private static readonly Resource Subject = Nodes.Resource("{}");

    [Fact]
    public void A_policy_that_throws_fails_alone()
    {
        var results = Sessions.Of(
            Sessions.Policy("throws", _ => throw new InvalidOperationException("no")),
            Sessions.Policy("holds", _ => Truth.True)).Analyze(Subject);

        Assert.Equal(
            [("throws", PolicyOutcome.Error, EnforcementLevel.Mandatory, "The policy failed to run: InvalidOperationException: no"), ("holds", PolicyOutcome.Passed, EnforcementLevel.Mandatory, "")],
            results.Select(one => (one.Policy.Name, one.Outcome, one.Enforcement, one.Message)));
    }

    [Fact]
    public void What_was_reported_before_an_exception_stands()
    {
        var results = Sessions.Of(Sessions.Validation("throws", (_, report) =>
        {
            report.Violation("found");
            throw new InvalidOperationException("no");
        })).Analyze(Subject);

        Assert.Equal([PolicyOutcome.Violated, PolicyOutcome.Error], results.Select(one => one.Outcome));
    }

    [Fact]
    public void A_policy_that_hangs_is_left_behind()
    {
        var session = Quick(Sessions.Policy("before", _ => Truth.True), Sessions.Policy("hangs", _ => Hang()), Sessions.Policy("after", _ => Truth.False));

        var results = session.Analyze(Subject);

        Assert.Equal(
            [("before", PolicyOutcome.Passed), ("hangs", PolicyOutcome.Error), ("after", PolicyOutcome.Violated)],
            results.Select(one => (one.Policy.Name, one.Outcome)));
        Assert.Equal("The policy did not finish within 0.5 seconds.", results[1].Message);
    }

    [Fact]
    public void What_a_policy_says_too_late_is_not_heard()
    {
        using var late = new ManualResetEventSlim();
        var session = Quick(
            Sessions.Policy("late", _ =>
            {
                late.Wait();
                return Truth.False;
            }),
            Sessions.Policy("after", _ => Truth.True));

        var results = session.Analyze(Subject);
        late.Set();
        Thread.Sleep(100);

        Assert.Equal([PolicyOutcome.Error, PolicyOutcome.Passed], results.Select(one => one.Outcome));
    }

    [Fact]
    public void Many_policies_may_take_long_together()
    {
        var session = Quick([.. Enumerable.Range(0, 8).Select(i => Sessions.Policy($"slow{i}", _ =>
        {
            Thread.Sleep(100);
            return Truth.True;
        }))]);

        Assert.All(session.Analyze(Subject), result => Assert.Equal(PolicyOutcome.Passed, result.Outcome));
    }

    [Fact]
    public void After_the_third_nothing_is_judged_any_more()
    {
        var session = Quick(Sessions.Policy("hangs", _ => Hang()));

        var messages = Enumerable.Range(0, 4).Select(_ => Assert.Single(session.Analyze(Subject)).Message).ToList();

        Assert.All(messages[..3], message => Assert.Equal("The policy did not finish within 0.5 seconds.", message));
        Assert.Equal("The policy was not run: others before it never finished.", messages[3]);
    }

    [Fact]
    public void Cancelling_ends_an_analysis()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var session = Sessions.Of(Sessions.Policy("hangs", _ => Hang()));
        session.Cancellation = cancellation.Token;

        Assert.ThrowsAny<OperationCanceledException>(() => session.Analyze(Subject));
    }

    private static PackSession Quick(params PolicyRegistration[] policies)
    {
        var session = Sessions.Of(policies);
        session.Configure(Sessions.Configuration("pack-settings", """{ "timeout": 0.5 }"""));
        return session;
    }

    private static Truth Hang()
    {
        Thread.Sleep(Timeout.Infinite);
        return Truth.True;
    }
}

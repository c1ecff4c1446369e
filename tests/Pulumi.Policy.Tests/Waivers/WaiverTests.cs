using Microsoft.Extensions.Time.Testing;
using Pulumi.Policy.Tests.Evaluation;

namespace Pulumi.Policy.Tests.Waivers;

public sealed class WaiverTests
{
    private static readonly Resource Subject = Nodes.Resource("{}");
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 1, 23, 59, 0, TimeSpan.Zero));

    public static Waiver Waiver(string policy, string urn, string id = "one", int maxMatches = 1) => new()
    {
        Id = id,
        Policy = policy,
        Urn = urn,
        Reason = "It is replaced in June.",
        Owner = "team-a",
        Approver = "security",
        Expires = new(2999, 12, 31),
        MaxMatches = maxMatches,
    };

    [Fact]
    public void Covers_a_violation_until_the_end_of_its_last_day()
    {
        var session = Session(Truth.False);
        session.Waivers = [Waiver("one", Subject.Urn) with { Expires = new(2026, 5, 1) }];

        var onTheDay = Assert.Single(session.Analyze(Subject));
        _clock.Advance(TimeSpan.FromMinutes(1));
        var after = Assert.Single(session.Analyze(Subject));

        Assert.Equal("one", onTheDay.Waiver?.Id);
        Assert.Null(after.Waiver);
        Assert.Equal("Waiver 'one' expired on 2026-05-01: this counts again since the day after.", after.Message);
    }

    [Fact]
    public void Covers_what_is_undetermined() => Assert.NotNull(Judge(Truth.Unknown, Waiver("one", Subject.Urn)).Waiver);

    [Fact]
    public void Covers_no_failure_of_a_policy()
    {
        var session = Sessions.Of(_clock, Sessions.Policy("one", _ => throw new InvalidOperationException()));
        session.Waivers = [Waiver("one", Subject.Urn)];

        Assert.Null(Assert.Single(session.Analyze(Subject)).Waiver);
    }

    [Theory]
    [InlineData("two", "urn:pulumi:test::fixture::test:index:Resource::subject", false)]
    [InlineData("one", "urn:pulumi:test::fixture::test:index:Resource::other", false)]
    [InlineData("one", "urn:pulumi:test::fixture::test:index:Resource::sub*", true)]
    [InlineData("one", "urn:pulumi:test::fixture::test:index:Resource::*b*ct", true)]
    [InlineData("one", "urn:pulumi:test::fixture::test:index:Resource::subject*subject", false)]
    [InlineData("one", "urn:pulumi:prod::fixture::test:index:Resource::*", false)]
    public void Covers_the_policy_and_the_names_it_says(string policy, string urn, bool covers) =>
        Assert.Equal(covers, Judge(Truth.False, Waiver(policy, urn)).Waiver is not null);

    [Fact]
    public void One_that_covers_nothing_is_told() =>
        Assert.Equal(
            ["Waiver 'one' covers nothing: no finding of 'one' is about urn:pulumi:test::fixture::test:index:Resource::gone. Remove it, or correct its policy or URN."],
            Problems(Waiver("one", "urn:pulumi:test::fixture::test:index:Resource::gone")));

    [Fact]
    public void One_that_covers_more_than_it_may_is_told() =>
        Assert.Equal(
            ["Waiver 'one' covers 2 resources, more than its maxMatches of 1. Narrow its URN, or agree on a larger maxMatches."],
            Problems(Waiver("one", "urn:pulumi:test::fixture::test:index:Resource::*")));

    [Theory]
    [InlineData("one", "urn:pulumi:test::fixture::test:index:Resource::*", 2)]
    [InlineData("one", "urn:pulumi:prod::fixture::test:index:Resource::subject", 1)]
    [InlineData("of-another-pack", "urn:pulumi:test::fixture::test:index:Resource::subject", 1)]
    public void Others_are_not(string policy, string urn, int maxMatches) => Assert.Empty(Problems(Waiver(policy, urn, maxMatches: maxMatches)));

    private PackSession Session(Truth truth) => Sessions.Of(_clock, Sessions.Policy("one", _ => truth));

    private PolicyResult Judge(Truth truth, Waiver waiver)
    {
        var session = Session(truth);
        session.Waivers = [waiver];
        return Assert.Single(session.Analyze(Subject));
    }

    private IEnumerable<string> Problems(Waiver waiver)
    {
        var session = Session(Truth.False);
        session.Waivers = [waiver];
        Resource[] resources = [Subject, Nodes.Resource("{}", "sibling")];
        foreach (var resource in resources) session.Analyze(resource);
        return session.AnalyzeStack(new(resources)).Where(result => result.Outcome == PolicyOutcome.Violated).Select(result => result.Message);
    }
}

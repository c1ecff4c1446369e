using Gate.Tests.Reports;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Gate.Tests.Findings;

public sealed class WaiverUseTests
{
    private static readonly Finding Covered = Samples.Finding("ecr-tag-immutable", Severity.Medium, FindingStatus.Waived, "dev", "aws:ecr/repository:Repository", "images") with { Waiver = Samples.Waiver };

    [Theory]
    [InlineData("2026-11-01", 1, WaiverState.Used)]
    [InlineData("2026-11-17", 1, WaiverState.Ending)]
    [InlineData("2026-12-01", 1, WaiverState.Ending)]
    [InlineData("2026-12-02", 0, WaiverState.Expired)]
    [InlineData("2026-11-01", 0, WaiverState.Unused)]
    [InlineData("2026-11-20", 0, WaiverState.Unused)]
    [InlineData("2026-11-01", 2, WaiverState.TooWide)]
    internal void Is_told_by_the_day_and_what_it_covers(string today, int covered, WaiverState state)
    {
        var findings = Enumerable.Range(0, covered).Select(index => Covered with { Resource = new($"urn-{index}", "t", "n") }).ToList();

        var use = Assert.Single(Of(findings, today));

        Assert.Equal(state, use.State);
        Assert.Equal(state == WaiverState.Used, use.Advice(Day(today)) is null);
    }

    [Fact]
    public void Is_of_no_use_for_a_policy_that_is_not_there() =>
        Assert.Equal(WaiverState.UnknownPolicy, WaiverUse.Of([Samples.Waiver], [], Stacks, new HashSet<string>(), new HashSet<string>(), Day("2026-11-01"))[0].State);

    [Fact]
    public void Does_not_count_for_a_policy_that_may_not_be_waived() =>
        Assert.Equal(WaiverState.NotWaivable, WaiverUse.Of([Samples.Waiver], [], Stacks, Policies, Policies, Day("2026-11-01"))[0].State);

    [Fact]
    public void Says_nothing_of_a_stack_that_was_not_judged() =>
        Assert.Equal(WaiverState.NotJudged, WaiverUse.Of([Samples.Waiver], [], new HashSet<string> { "service/prod" }, Policies, new HashSet<string>(), Day("2026-11-01"))[0].State);

    private static HashSet<string> Stacks => ["service/dev"];

    private static HashSet<string> Policies => ["ecr-tag-immutable"];

    private static IReadOnlyList<WaiverUse> Of(IReadOnlyList<Finding> findings, string today) => WaiverUse.Of([Samples.Waiver], findings, Stacks, Policies, new HashSet<string>(), Day(today));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

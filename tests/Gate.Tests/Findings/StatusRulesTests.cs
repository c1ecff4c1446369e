using Gate.Tests.Reports;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Gate.Tests.Findings;

public sealed class StatusRulesTests
{
    [Theory]
    [InlineData(FindingStatus.Error, FindingStatus.Error)]
    [InlineData(FindingStatus.Remediated, FindingStatus.Remediated)]
    [InlineData(FindingStatus.Undetermined, FindingStatus.Waived)]
    [InlineData(FindingStatus.Violation, FindingStatus.Waived)]
    internal void A_waiver_goes_before_the_baseline_and_after_errors(FindingStatus found, FindingStatus decided)
    {
        var finding = Found(found) with { Waiver = Samples.Waiver };

        Assert.Equal(decided, Decide(new() { Baseline = Covering(finding) }, finding).Status);
    }

    [Theory]
    [InlineData(FindingStatus.Error, FindingStatus.Error)]
    [InlineData(FindingStatus.Undetermined, FindingStatus.Baselined)]
    [InlineData(FindingStatus.Violation, FindingStatus.Baselined)]
    internal void The_baseline_goes_before_what_is_open(FindingStatus found, FindingStatus decided) =>
        Assert.Equal(decided, Decide(new() { Baseline = Covering(Found(found)) }, Found(found)).Status);

    [Fact]
    public void A_policy_that_may_not_be_waived_blocks_in_spite_of_its_waiver()
    {
        var finding = Found(FindingStatus.Violation) with { Waiver = Samples.Waiver };

        var decided = Decide(new() { NotWaivable = new HashSet<string> { finding.Policy } }, finding);

        Assert.Equal((FindingStatus.Violation, true), (decided.Status, decided.Blocks));
    }

    [Theory]
    [InlineData(Severity.High, true)]
    [InlineData(Severity.Critical, false)]
    public void Violations_block_from_the_threshold_on(Severity threshold, bool blocks) =>
        Assert.Equal(blocks, Decide(new() { FailOn = threshold }, Advisory(FindingStatus.Violation)).Blocks);

    [Theory]
    [InlineData(Severity.High, true)]
    [InlineData(Severity.Critical, false)]
    public void What_is_undetermined_blocks_from_its_own_threshold_on(Severity threshold, bool blocks)
    {
        Assert.Equal(blocks, Decide(new() { FailOnUndetermined = threshold }, Advisory(FindingStatus.Undetermined)).Blocks);
        Assert.False(Decide(new() { FailOn = threshold }, Advisory(FindingStatus.Undetermined)).Blocks);
    }

    [Fact]
    public void Thresholds_never_loosen() => Assert.True(Decide(new() { FailOn = Severity.Critical }, Found(FindingStatus.Violation)).Blocks);

    [Fact]
    public void A_second_finding_beside_one_in_the_baseline_is_new()
    {
        var finding = Found(FindingStatus.Violation);

        var decided = new StatusRules { Baseline = Covering(finding) }.Decide([finding, finding]);

        Assert.Equal([FindingStatus.Baselined, FindingStatus.Violation], decided.Select(one => one.Status));
    }

    [Fact]
    public void Another_stack_keeps_its_own_baseline()
    {
        var finding = Found(FindingStatus.Violation);

        Assert.Equal(FindingStatus.Violation, Decide(new() { Baseline = Covering(finding) }, finding with { Source = "service/prod" }).Status);
    }

    [Fact]
    public void A_baseline_takes_up_what_is_open_and_nothing_else()
    {
        var open = Found(FindingStatus.Violation);
        var baseline = Baseline.Of([open, Found(FindingStatus.Error), open with { Status = FindingStatus.Waived }, Found(FindingStatus.Undetermined) with { Policy = "another" }]);

        Assert.Equal(["another", "policy"], baseline.Entries.Select(entry => entry.Policy));
    }

    [Fact]
    public void A_baseline_knows_how_much_of_it_no_longer_stands()
    {
        var finding = Found(FindingStatus.Violation);
        var baseline = Baseline.Of([finding, finding with { Source = "service/prod" }]);

        Assert.Equal(1, baseline.Unused([], [new("preview", "service/dev", 1)]));
        Assert.Equal(0, baseline.Unused([finding with { Status = FindingStatus.Baselined }], [new("preview", "service/dev", 1)]));
    }

    private static Finding Decide(StatusRules rules, Finding finding) => rules.Decide([finding])[0];

    private static Finding Found(FindingStatus status) => Samples.Finding("policy", Severity.High, status, "dev", "a:b:C", "web");

    private static Finding Advisory(FindingStatus status) => Found(status) with { Enforcement = EnforcementLevel.Advisory };

    private static Baseline Covering(Finding finding) => Baseline.Of([finding with { Status = FindingStatus.Violation, Waiver = null }]);
}

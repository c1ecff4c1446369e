using Gate.Tests.Reports;
using Platform.Gate.Commands;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Gate.Tests.Findings;

public sealed class ComparisonTests
{
    private static readonly Finding Web = Samples.Finding("policy", Severity.High, FindingStatus.Violation, "dev", "a:b:C", "web");
    private static readonly Finding Api = Samples.Finding("policy", Severity.High, FindingStatus.Violation, "dev", "a:b:C", "api");

    [Fact]
    public void Tells_what_is_new_fixed_and_unchanged() => Compared([Web, Api], [Api, Web with { Source = "service/prod" }], added: 1, gone: 1, unchanged: 1);

    [Fact]
    public void Counts_findings_that_look_alike() => Compared([Web, Web], [Web, Web, Web], added: 1, gone: 0, unchanged: 2);

    [Fact]
    public void What_is_waived_since_is_neither_new_nor_fixed() => Compared([Web], [Web with { Status = FindingStatus.Waived }], added: 0, gone: 0, unchanged: 0);

    [Fact]
    public void What_was_waived_and_counts_again_is_new() => Compared([Web with { Status = FindingStatus.Waived }], [Web], added: 1, gone: 0, unchanged: 0);

    [Fact]
    public void What_was_advisory_and_blocks_now_is_new() => Compared([Web with { Enforcement = EnforcementLevel.Advisory }], [Web], added: 1, gone: 0, unchanged: 0);

    [Fact]
    public void What_is_known_at_last_is_unchanged() => Compared([Web with { Status = FindingStatus.Undetermined }], [Web], added: 0, gone: 0, unchanged: 1);

    [Fact]
    public void Marks_what_is_new_in_the_report()
    {
        var marked = Comparison.Mark([Web], Samples.All with { Findings = [Web, Api] });

        Assert.Equal([false, true], marked.Findings.Select(finding => finding.IsNew));
        Assert.Empty(marked.Fixed!);
    }

    [Fact]
    public void Only_what_is_new_and_blocks_shuts_the_gate()
    {
        Assert.Equal(ExitCode.Passed, Code([Web], [Web]));
        Assert.Equal(ExitCode.Passed, Code([], [Web with { Enforcement = EnforcementLevel.Advisory }]));
        Assert.Equal(ExitCode.Blocked, Code([], [Web]));
        Assert.Equal(ExitCode.Failed, Code([], [Web with { Status = FindingStatus.Error }]));
    }

    private static void Compared(Finding[] before, Finding[] after, int added, int gone, int unchanged)
    {
        var comparison = Comparison.Of(before, after);

        Assert.Equal((added, gone, unchanged), (comparison.New.Count, comparison.Fixed.Count, comparison.Unchanged.Count));
    }

    private static ExitCode Code(Finding[] before, Finding[] after) => DiffCommand.Code(Comparison.Of(before, after), Samples.All with { Findings = after });
}

using Gate.Tests.Reports;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Gate.Tests.Findings;

public sealed class VerdictTests
{
    private static readonly Finding Blocking = Samples.Finding("policy", Severity.High, FindingStatus.Violation, "dev", "a:b:C", "web");
    private static readonly Finding Broken = Blocking with { Status = FindingStatus.Error };
    private static readonly Finding Advice = Blocking with { Enforcement = EnforcementLevel.Advisory };

    [Fact]
    public void Is_open_when_nothing_blocks() => Assert.Equal(ExitCode.Passed, Verdict.Of([Advice, Blocking with { Status = FindingStatus.Waived }, Blocking with { Status = FindingStatus.Baselined }], inputFailed: false));

    [Fact]
    public void Is_shut_when_something_blocks() => Assert.Equal(ExitCode.Blocked, Verdict.Of([Advice, Blocking], inputFailed: false));

    [Fact]
    public void Bad_input_goes_before_what_blocks() => Assert.Equal(ExitCode.BadInput, Verdict.Of([Blocking], inputFailed: true));

    [Fact]
    public void A_failure_goes_before_everything() => Assert.Equal(ExitCode.Failed, Verdict.Of([Blocking, Broken], inputFailed: true));

    [Fact]
    public void Is_never_open_when_nothing_could_be_read() => Assert.Equal(ExitCode.BadInput, Verdict.Of([], inputFailed: true));

    [Theory]
    [InlineData(FindingStatus.Violation, EnforcementLevel.Mandatory, true)]
    [InlineData(FindingStatus.Violation, EnforcementLevel.Remediate, true)]
    [InlineData(FindingStatus.Violation, EnforcementLevel.Advisory, false)]
    [InlineData(FindingStatus.Undetermined, EnforcementLevel.Mandatory, true)]
    [InlineData(FindingStatus.Undetermined, EnforcementLevel.Advisory, false)]
    [InlineData(FindingStatus.Waived, EnforcementLevel.Mandatory, false)]
    [InlineData(FindingStatus.Baselined, EnforcementLevel.Mandatory, false)]
    [InlineData(FindingStatus.Remediated, EnforcementLevel.Remediate, false)]
    internal void Only_what_is_open_and_mandatory_blocks(FindingStatus status, EnforcementLevel enforcement, bool blocks) =>
        Assert.Equal(blocks, (Blocking with { Status = status, Enforcement = enforcement }).Blocks);
}

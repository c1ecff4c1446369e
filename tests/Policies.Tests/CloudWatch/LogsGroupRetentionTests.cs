using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class LogsGroupRetentionTests : AwsPolicyTests<LogsGroupRetention>
{
    [Fact]
    public void Is_violated_by_zero_which_means_for_ever() =>
        Check("retentionInDays: 0").ShouldBeViolated(at: "retentionInDays");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("retentionInDays: \"${unknown}\"").ShouldBeUndetermined(at: "retentionInDays");
}

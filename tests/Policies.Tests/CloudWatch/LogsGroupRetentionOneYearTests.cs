using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class LogsGroupRetentionOneYearTests : AwsPolicyTests<LogsGroupRetentionOneYear>
{
    [Fact]
    public void Holds_when_events_are_kept_for_ever() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("retentionInDays: \"${unknown}\"").ShouldBeUndetermined(at: "retentionInDays");

    [Fact]
    public void Refuses_for_ever_when_told_to() => Check(new() { AllowForever = false }, "{}").ShouldBeViolated(at: "retentionInDays");
}

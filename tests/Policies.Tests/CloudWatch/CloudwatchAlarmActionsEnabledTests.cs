using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class CloudwatchAlarmActionsEnabledTests : AwsPolicyTests<CloudwatchAlarmActionsEnabled>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Looks_at_composite_alarms() =>
        Check("web: { type: aws:cloudwatch:CompositeAlarm, properties: { actionsEnabled: false } }").ShouldBeViolated(at: "actionsEnabled");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("actionsEnabled: \"${unknown}\"").ShouldBeUndetermined(at: "actionsEnabled");
}

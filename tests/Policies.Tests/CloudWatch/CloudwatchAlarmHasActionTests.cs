using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class CloudwatchAlarmHasActionTests : AwsPolicyTests<CloudwatchAlarmHasAction>
{
    [Fact]
    public void Is_violated_by_an_empty_list() => Check("alarmActions: []").ShouldBeViolated(at: "alarmActions");

    [Fact]
    public void Holds_while_the_topic_is_still_to_be_made() => Check("""alarmActions: [ "${unknown}" ]""").ShouldHold();

    [Fact]
    public void Looks_at_composite_alarms() =>
        Check("""web: { type: aws:cloudwatch:CompositeAlarm, properties: { alarmRule: "TRUE" } }""").ShouldBeViolated(at: "alarmActions");
}

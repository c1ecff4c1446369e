using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceDeploymentAlarmsTests : AwsPolicyTests<EcsServiceDeploymentAlarms>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "alarms.enable");

    [Fact]
    public void Is_violated_without_alarms() =>
        Check("alarms: { enable: true, rollback: true, alarmNames: [] }").ShouldBeViolated(at: "alarms.alarmNames");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""alarms: { enable: "${unknown}", rollback: true, alarmNames: [ a ] }""").ShouldBeUndetermined(at: "alarms.enable");
}

using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceMinTwoTasksTests : AwsPolicyTests<EcsServiceMinTwoTasks>
{
    [Fact]
    public void Is_violated_when_nothing_is_said_since_that_is_none() => Check("{}").ShouldBeViolated(at: "desiredCount");

    [Fact]
    public void Holds_when_the_scaling_target_keeps_two() =>
        Check("""
            web: { type: aws:ecs:Service, properties: { name: web, desiredCount: 1 } }
            target:
              type: aws:appautoscaling:Target
              properties:
                resourceId: service/main/web
                scalableDimension: "ecs:service:DesiredCount"
                serviceNamespace: ecs
                minCapacity: 2
            """).ShouldHold();

    [Fact]
    public void Is_violated_when_the_target_is_another_services() =>
        Check("""
            web: { type: aws:ecs:Service, properties: { name: web, desiredCount: 1 } }
            target:
              type: aws:appautoscaling:Target
              properties: { resourceId: service/main/api, scalableDimension: "ecs:service:DesiredCount", minCapacity: 2 }
            """).ShouldBeViolated(at: "desiredCount");

    [Fact]
    public void Does_not_apply_to_daemons() => Check("schedulingStrategy: DAEMON").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_count_is_unknown() =>
        Check("desiredCount: \"${unknown}\"").ShouldBeUndetermined(at: "desiredCount");
}

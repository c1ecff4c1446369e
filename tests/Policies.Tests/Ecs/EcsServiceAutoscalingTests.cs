using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceAutoscalingTests : AwsPolicyTests<EcsServiceAutoscaling>
{
    [Fact]
    public void Takes_the_dependency_while_the_id_is_unknown() =>
        Check("""
            web: { type: aws:ecs:Service }
            target:
              type: aws:appautoscaling:Target
              properties: { resourceId: "service/main/${web.name}", scalableDimension: "ecs:service:DesiredCount" }
            """).ShouldHold();

    [Fact]
    public void Does_not_count_another_dimension() =>
        Check("""
            web: { type: aws:ecs:Service, properties: { name: web } }
            target:
              type: aws:appautoscaling:Target
              properties: { resourceId: service/main/web, scalableDimension: "ecs:service:Other" }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Does_not_apply_to_daemons() => Check("schedulingStrategy: DAEMON").ShouldNotApply();
}

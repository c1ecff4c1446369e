using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceHealthCheckGraceTests : AwsPolicyTests<EcsServiceHealthCheckGrace>
{
    [Fact]
    public void Does_not_apply_without_a_balancer() => Check("{}").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            loadBalancers: [ { containerPort: 80 } ]
            healthCheckGracePeriodSeconds: "${unknown}"
            """).ShouldBeUndetermined(at: "healthCheckGracePeriodSeconds");
}

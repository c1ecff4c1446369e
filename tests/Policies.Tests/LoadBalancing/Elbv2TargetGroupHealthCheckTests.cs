using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2TargetGroupHealthCheckTests : AwsPolicyTests<Elbv2TargetGroupHealthCheck>
{
    [Fact]
    public void Is_violated_when_it_is_off() =>
        Check("""
            protocol: TCP
            healthCheck: { enabled: false }
            """).ShouldBeViolated(at: "healthCheck.enabled");

    [Fact]
    public void Holds_for_TCP_without_a_path() => Check("protocol: TCP").ShouldHold();

    [Fact]
    public void Does_not_apply_to_functions() => Check("targetType: lambda").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            protocol: TCP
            healthCheck: { enabled: "${unknown}" }
            """).ShouldBeUndetermined(at: "healthCheck.enabled");
}

using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2TargetGroupEncryptedHealthCheckTests : AwsPolicyTests<Elbv2TargetGroupEncryptedHealthCheck>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "healthCheck.protocol");

    [Fact]
    public void Does_not_apply_to_functions() => Check("targetType: lambda").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""healthCheck: { protocol: "${unknown}" }""").ShouldBeUndetermined(at: "healthCheck.protocol");
}

using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class ClbHealthCheckTests : AwsPolicyTests<ClbHealthCheck>
{
    [Fact]
    public void Is_violated_by_an_empty_target() =>
        Check("""healthCheck: { target: "" }""").ShouldBeViolated(at: "healthCheck.target");
}

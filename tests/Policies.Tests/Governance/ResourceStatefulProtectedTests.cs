using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ResourceStatefulProtectedTests : AwsPolicyTests<ResourceStatefulProtected>
{
    [Fact]
    public void Is_violated_for_a_database() =>
        Check("web: { type: aws:rds:Cluster, properties: { engine: aurora-postgresql } }").ShouldBeViolated(at: "");
}

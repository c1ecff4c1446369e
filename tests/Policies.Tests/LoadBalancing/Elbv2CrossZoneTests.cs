using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2CrossZoneTests : AwsPolicyTests<Elbv2CrossZone>
{
    [Fact]
    public void Does_not_apply_to_application_balancers() => Check("{}").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            loadBalancerType: network
            enableCrossZoneLoadBalancing: "${unknown}"
            """).ShouldBeUndetermined(at: "enableCrossZoneLoadBalancing");
}

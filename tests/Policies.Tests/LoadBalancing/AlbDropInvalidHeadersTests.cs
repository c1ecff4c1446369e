using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbDropInvalidHeadersTests : AwsPolicyTests<AlbDropInvalidHeaders>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "dropInvalidHeaderFields");

    [Fact]
    public void Does_not_apply_to_network_balancers() => Check("loadBalancerType: network").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("dropInvalidHeaderFields: \"${unknown}\"").ShouldBeUndetermined(at: "dropInvalidHeaderFields");
}

using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbDesyncMitigationTests : AwsPolicyTests<AlbDesyncMitigation>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Does_not_apply_to_network_balancers() => Check("loadBalancerType: network").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("desyncMitigationMode: \"${unknown}\"").ShouldBeUndetermined(at: "desyncMitigationMode");
}

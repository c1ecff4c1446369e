using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbHideServerHeaderTests : AwsPolicyTests<AlbHideServerHeader>
{
    [Fact]
    public void Does_not_apply_to_network_balancers() => Check("protocol: TLS").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            protocol: HTTPS
            routingHttpResponseServerEnabled: "${unknown}"
            """).ShouldBeUndetermined(at: "routingHttpResponseServerEnabled");
}

using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbStrictTransportSecurityTests : AwsPolicyTests<AlbStrictTransportSecurity>
{
    [Fact]
    public void Does_not_apply_without_TLS() => Check("protocol: HTTP").ShouldNotApply();
}

using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgNoHttpFromInternetTests : AwsPolicyTests<SgNoHttpFromInternet>
{
    [Fact]
    public void Is_violated_over_IPv6() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 80, toPort: 80, ipv6CidrBlocks: [ "::/0" ] } ]""")
            .ShouldBeViolated(at: "ingress[0].ipv6CidrBlocks[0]");

    [Fact]
    public void Holds_for_a_narrow_source() =>
        Check("ingress: [ { protocol: tcp, fromPort: 80, toPort: 80, cidrBlocks: [ 10.0.0.0/8 ] } ]").ShouldHold();
}

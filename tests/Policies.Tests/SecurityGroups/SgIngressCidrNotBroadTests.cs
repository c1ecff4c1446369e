using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgIngressCidrNotBroadTests : AwsPolicyTests<SgIngressCidrNotBroad>
{
    [Fact]
    public void Is_violated_over_IPv6() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, ipv6CidrBlocks: [ "2001:db8::/32" ] } ]""")
            .ShouldBeViolated(at: "ingress[0].ipv6CidrBlocks[0]");

    [Fact]
    public void Is_undetermined_while_the_source_is_unknown() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ "${unknown}" ] } ]""").ShouldBeUndetermined();

    [Fact]
    public void Does_not_apply_without_rules() => Check("description: web").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_rules_are_unknown() =>
        Check("ingress: \"${unknown}\"").ShouldBeUndetermined(at: "ingress");
}

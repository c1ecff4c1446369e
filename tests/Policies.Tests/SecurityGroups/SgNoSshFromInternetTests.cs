using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgNoSshFromInternetTests : AwsPolicyTests<SgNoSshFromInternet>
{
    [Theory]
    [InlineData("ingress: [ { protocol: tcp, fromPort: 17, toPort: 27, cidrBlocks: [ 0.0.0.0/0 ] } ]")]
    [InlineData("""ingress: [ { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [ 0.0.0.0/0 ] } ]""")]
    public void Is_violated_by_a_range_that_covers_it(string yaml) => Check(yaml).ShouldBeViolated();

    [Fact]
    public void Holds_for_other_ports() =>
        Check("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ]").ShouldHold();

    [Fact]
    public void Is_violated_by_a_rule_of_its_own() =>
        Check("""
            web:
              type: aws:vpc:SecurityGroupIngressRule
              properties: { ipProtocol: tcp, fromPort: 22, toPort: 22, cidrIpv4: 0.0.0.0/0 }
            """).ShouldBeViolated(at: "cidrIpv4");

    [Fact]
    public void Is_undetermined_while_the_source_is_unknown() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ "${unknown}" ] } ]""").ShouldBeUndetermined();

    [Fact]
    public void Is_violated_over_IPv6() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, ipv6CidrBlocks: [ "::/0" ] } ]""")
            .ShouldBeViolated(at: "ingress[0].ipv6CidrBlocks[0]");

    [Fact]
    public void Leaves_UDP_alone() =>
        Check("ingress: [ { protocol: udp, fromPort: 22, toPort: 22, cidrBlocks: [ 0.0.0.0/0 ] } ]").ShouldHold();

    [Fact]
    public void Does_not_apply_without_rules() => Check("description: web").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_rules_are_unknown() =>
        Check("ingress: \"${unknown}\"").ShouldBeUndetermined(at: "ingress");
}

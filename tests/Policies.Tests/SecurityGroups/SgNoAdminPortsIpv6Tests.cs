using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgNoAdminPortsIpv6Tests : AwsPolicyTests<SgNoAdminPortsIpv6>
{
    [Theory]
    [InlineData("""ingress: [ { protocol: tcp, fromPort: 17, toPort: 27, ipv6CidrBlocks: [ "::/0" ] } ]""")]
    [InlineData("""ingress: [ { protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: [ "::/0" ] } ]""")]
    public void Is_violated_by_a_range_that_covers_it(string yaml) => Check(yaml).ShouldBeViolated();

    [Fact]
    public void Holds_for_other_ports() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, ipv6CidrBlocks: [ "::/0" ] } ]""").ShouldHold();

    [Fact]
    public void Is_violated_by_a_rule_of_its_own() =>
        Check("""
            web:
              type: aws:vpc:SecurityGroupIngressRule
              properties: { ipProtocol: tcp, fromPort: 22, toPort: 22, cidrIpv6: "::/0" }
            """).ShouldBeViolated(at: "cidrIpv6");

    [Fact]
    public void Is_undetermined_while_the_source_is_unknown() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, ipv6CidrBlocks: [ "${unknown}" ] } ]""").ShouldBeUndetermined();

    [Fact]
    public void Leaves_IPv4_to_another_policy() =>
        Check("ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ 0.0.0.0/0 ] } ]").ShouldHold();

    [Fact]
    public void Does_not_apply_without_rules() => Check("description: web").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_rules_are_unknown() =>
        Check("ingress: \"${unknown}\"").ShouldBeUndetermined(at: "ingress");
}

using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgOnlyAuthorizedPortsTests : AwsPolicyTests<SgOnlyAuthorizedPorts>
{
    [Fact]
    public void Is_violated_by_a_range_between_two_approved_ports() =>
        Check("ingress: [ { protocol: tcp, fromPort: 80, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ]")
            .ShouldBeViolated(at: "ingress[0].cidrBlocks[0]");

    [Fact]
    public void Is_violated_by_every_protocol() =>
        Check("""ingress: [ { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [ 0.0.0.0/0 ] } ]""")
            .ShouldBeViolated(at: "ingress[0].cidrBlocks[0]");

    [Fact]
    public void Is_violated_over_IPv6() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, ipv6CidrBlocks: [ "::/0" ] } ]""")
            .ShouldBeViolated(at: "ingress[0].ipv6CidrBlocks[0]");

    [Fact]
    public void Holds_for_a_narrow_source() =>
        Check("ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ 10.0.0.0/16 ] } ]").ShouldHold();

    [Fact]
    public void Holds_for_a_group_as_source() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 8080, toPort: 8080, securityGroups: [ "${unknown}" ] } ]""").ShouldHold();

    [Fact]
    public void Is_violated_by_a_rule_of_its_own() =>
        Check("""
            web:
              type: aws:vpc:SecurityGroupIngressRule
              properties: { ipProtocol: tcp, fromPort: 22, toPort: 22, cidrIpv4: 0.0.0.0/0 }
            """).ShouldBeViolated(at: "cidrIpv4");

    [Fact]
    public void Is_violated_by_a_rule_of_the_older_type() =>
        Check("""
            web:
              type: aws:ec2:SecurityGroupRule
              properties: { type: ingress, protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ 10.0.0.0/8, 0.0.0.0/0 ] }
            """).ShouldBeViolated(at: "cidrBlocks[1]");

    [Fact]
    public void Does_not_apply_to_egress() =>
        Check("""
            web:
              type: aws:ec2:SecurityGroupRule
              properties: { type: egress, protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [ 0.0.0.0/0 ] }
            """).ShouldNotApply();

    [Fact]
    public void Does_not_apply_without_rules() => Check("description: web").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_source_is_unknown() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ "${unknown}" ] } ]""")
            .ShouldBeUndetermined(at: "ingress[0].cidrBlocks[0]");

    [Fact]
    public void Holds_whatever_the_source_when_the_port_is_approved() =>
        Check("""ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ "${unknown}" ] } ]""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_port_is_unknown() =>
        Check("""ingress: [ { protocol: tcp, fromPort: "${unknown}", toPort: "${unknown}", cidrBlocks: [ 0.0.0.0/0 ] } ]""")
            .ShouldBeUndetermined(at: "ingress[0].fromPort");

    [Fact]
    public void Is_undetermined_while_the_rules_are_unknown() =>
        Check("ingress: \"${unknown}\"").ShouldBeUndetermined(at: "ingress");

    [Fact]
    public void Takes_the_approved_ports_from_its_settings() =>
        Check(new() { Ports = ["8443"] }, "ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ]").ShouldBeViolated();
}

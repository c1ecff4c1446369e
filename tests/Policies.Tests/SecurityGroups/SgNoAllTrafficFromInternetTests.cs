using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgNoAllTrafficFromInternetTests : AwsPolicyTests<SgNoAllTrafficFromInternet>
{
    [Theory]
    [InlineData("ingress: [ { protocol: tcp, fromPort: 0, toPort: 65535, cidrBlocks: [ 0.0.0.0/0 ] } ]")]
    [InlineData("ingress: [ { protocol: udp, fromPort: 1, toPort: 65535, cidrBlocks: [ 0.0.0.0/0 ] } ]")]
    public void Is_violated_by_the_full_range(string yaml) => Check(yaml).ShouldBeViolated(at: "ingress[0].cidrBlocks[0]");

    [Fact]
    public void Is_violated_when_a_rule_of_its_own_names_no_ports() =>
        Check("""web: { type: aws:vpc:SecurityGroupIngressRule, properties: { ipProtocol: "-1", cidrIpv6: "::/0" } }""")
            .ShouldBeViolated(at: "cidrIpv6");

    [Fact]
    public void Is_violated_in_the_default_group() =>
        Check("""
            web:
              type: aws:ec2:DefaultSecurityGroup
              properties: { ingress: [ { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [ 0.0.0.0/0 ] } ] }
            """).ShouldBeViolated();

    [Fact]
    public void Holds_for_the_group_itself_as_source() =>
        Check("""ingress: [ { protocol: "-1", fromPort: 0, toPort: 0, self: true } ]""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_protocol_is_unknown() =>
        Check("""ingress: [ { protocol: "${unknown}", fromPort: 0, toPort: 0, cidrBlocks: [ 0.0.0.0/0 ] } ]""")
            .ShouldBeUndetermined(at: "ingress[0].protocol");
}

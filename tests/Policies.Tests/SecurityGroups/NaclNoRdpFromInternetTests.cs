using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class NaclNoRdpFromInternetTests : AwsPolicyTests<NaclNoRdpFromInternet>
{
    [Theory]
    [InlineData("""ingress: [ { ruleNo: 100, action: allow, protocol: "-1", fromPort: 0, toPort: 0, cidrBlock: 0.0.0.0/0 } ]""")]
    [InlineData("""ingress: [ { ruleNo: 100, action: allow, protocol: "6", fromPort: 0, toPort: 65535, ipv6CidrBlock: "::/0" } ]""")]
    public void Is_violated_by_every_protocol_and_over_IPv6(string yaml) => Check(yaml).ShouldBeViolated();

    [Fact]
    public void Holds_for_a_narrow_source() =>
        Check("ingress: [ { ruleNo: 100, action: allow, protocol: tcp, fromPort: 3389, toPort: 3389, cidrBlock: 10.0.0.0/8 } ]").ShouldHold();

    [Fact]
    public void Is_violated_by_an_entry_of_its_own() =>
        Check("""
            web:
              type: aws:ec2:NetworkAclRule
              properties: { ruleAction: allow, protocol: tcp, fromPort: 3389, toPort: 3389, cidrBlock: 0.0.0.0/0 }
            """).ShouldBeViolated(at: "cidrBlock");

    [Fact]
    public void Is_undetermined_while_the_source_is_unknown() =>
        Check("""ingress: [ { ruleNo: 100, action: allow, protocol: tcp, fromPort: 3389, toPort: 3389, cidrBlock: "${unknown}" } ]""")
            .ShouldBeUndetermined();

    [Fact]
    public void Holds_for_a_denial() =>
        Check("""ingress: [ { ruleNo: 100, action: deny, protocol: "-1", fromPort: 0, toPort: 0, cidrBlock: 0.0.0.0/0 } ]""").ShouldHold();

    [Fact]
    public void Does_not_apply_to_egress() =>
        Check("""
            web:
              type: aws:ec2:NetworkAclRule
              properties: { egress: true, ruleAction: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 }
            """).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_entries_are_unknown() =>
        Check("ingress: \"${unknown}\"").ShouldBeUndetermined(at: "ingress");
}

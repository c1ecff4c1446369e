using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class NaclNoAllPortsTests : AwsPolicyTests<NaclNoAllPorts>
{
    [Fact]
    public void Is_violated_by_the_full_range() =>
        Check("""ingress: [ { ruleNo: 100, action: allow, protocol: tcp, fromPort: 0, toPort: 65535, ipv6CidrBlock: "::/0" } ]""").ShouldBeViolated();

    [Fact]
    public void Is_violated_by_an_entry_of_its_own() =>
        Check("""web: { type: aws:ec2:NetworkAclRule, properties: { ruleAction: allow, protocol: "-1", cidrBlock: 0.0.0.0/0 } }""")
            .ShouldBeViolated(at: "cidrBlock");

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

using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgNoUnrestrictedEgressTests : AwsPolicyTests<SgNoUnrestrictedEgress>
{
    [Fact]
    public void Holds_without_rules() => Check("{}").ShouldHold();

    [Fact]
    public void Is_violated_by_a_rule_of_its_own() =>
        Check("""web: { type: aws:vpc:SecurityGroupEgressRule, properties: { ipProtocol: "-1", cidrIpv6: "::/0" } }""")
            .ShouldBeViolated(at: "cidrIpv6");

    [Fact]
    public void Does_not_apply_to_ingress() =>
        Check("""web: { type: aws:ec2:SecurityGroupRule, properties: { type: ingress, protocol: "-1", cidrBlocks: [ 0.0.0.0/0 ] } }""")
            .ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_destination_is_unknown() =>
        Check("""egress: [ { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [ "${unknown}" ] } ]""").ShouldBeUndetermined();
}

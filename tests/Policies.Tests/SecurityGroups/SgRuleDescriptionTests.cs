using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgRuleDescriptionTests : AwsPolicyTests<SgRuleDescription>
{
    [Fact]
    public void Looks_at_egress() =>
        Check("""egress: [ { protocol: "-1", fromPort: 0, toPort: 0, description: "" } ]""").ShouldBeViolated(at: "egress[0].description");

    [Fact]
    public void Looks_at_rules_of_their_own() =>
        Check("""web: { type: aws:vpc:SecurityGroupEgressRule, properties: { ipProtocol: "-1" } }""").ShouldBeViolated(at: "description");

    [Fact]
    public void Is_undetermined_while_the_rules_are_unknown() =>
        Check("ingress: \"${unknown}\"").ShouldBeUndetermined(at: "ingress");
}

using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2ExplicitSecurityGroupTests : AwsPolicyTests<Elbv2ExplicitSecurityGroup>
{
    [Fact]
    public void Is_violated_by_an_empty_list() => Check("securityGroups: []").ShouldBeViolated(at: "securityGroups");

    [Fact]
    public void Does_not_apply_to_gateways() => Check("loadBalancerType: gateway").ShouldNotApply();

    [Theory]
    [InlineData("""securityGroups: [ "${unknown}" ]""")]
    [InlineData("securityGroups: \"${unknown}\"")]
    public void Holds_while_the_group_is_still_to_be_made(string yaml) => Check(yaml).ShouldHold();
}

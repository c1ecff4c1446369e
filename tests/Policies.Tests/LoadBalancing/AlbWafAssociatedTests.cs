using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbWafAssociatedTests : AwsPolicyTests<AlbWafAssociated>
{
    [Theory]
    [InlineData("internal: true")]
    [InlineData("loadBalancerType: network")]
    public void Does_not_apply_to_internal_and_network_balancers(string yaml) => Check(yaml).ShouldNotApply();

    [Fact]
    public void Does_not_count_the_acl_of_another_balancer() =>
        Check("""
            web: { type: aws:lb:LoadBalancer }
            api: { type: aws:lb:LoadBalancer, properties: { internal: true } }
            acl: { type: aws:wafv2:WebAclAssociation, properties: { resourceArn: "${api.arn}", webAclArn: acl } }
            """).ShouldBeViolated(at: "");
}

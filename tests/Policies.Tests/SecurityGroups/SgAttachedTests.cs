using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgAttachedTests : AwsPolicyTests<SgAttached>
{
    [Fact]
    public void Counts_no_resource_that_uses_another_group() =>
        Check("""
            web: { type: aws:ec2:SecurityGroup }
            api: { type: aws:ec2:SecurityGroup }
            balancer: { type: aws:lb:LoadBalancer, properties: { securityGroups: [ "${api.id}" ] } }
            """).ShouldBeViolated(at: "");
}

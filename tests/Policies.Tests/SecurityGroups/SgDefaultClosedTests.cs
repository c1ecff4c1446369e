using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgDefaultClosedTests : AwsPolicyTests<SgDefaultClosed>
{
    [Fact]
    public void Is_violated_by_a_group_with_rules() =>
        Check("""
            main: { type: aws:ec2:Vpc }
            open:
              type: aws:ec2:DefaultSecurityGroup
              properties: { vpcId: "${main.id}", egress: [ { protocol: "-1", fromPort: 0, toPort: 0 } ] }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Does_not_count_the_group_of_another_VPC() =>
        Check("""
            main: { type: aws:ec2:Vpc }
            other: { type: aws:ec2:Vpc }
            closed: { type: aws:ec2:DefaultSecurityGroup, properties: { vpcId: "${other.id}" } }
            """).ShouldBeViolated(at: "");
}

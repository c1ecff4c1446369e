using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class SgInternetOnlyToLoadBalancerTests : AwsPolicyTests<SgInternetOnlyToLoadBalancer>
{
    [Fact]
    public void Is_violated_by_a_rule_of_its_own() =>
        Check("""
            tasks: { type: aws:ec2:SecurityGroup }
            rule:
              type: aws:vpc:SecurityGroupIngressRule
              properties: { securityGroupId: "${tasks.id}", ipProtocol: tcp, fromPort: 80, toPort: 80, cidrIpv4: 0.0.0.0/0 }
            web: { type: aws:ecs:Service, properties: { networkConfiguration: { securityGroups: [ "${tasks.id}" ] } } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Is_violated_when_a_balancer_shares_the_group() =>
        Check("""
            shared:
              type: aws:ec2:SecurityGroup
              properties: { ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, ipv6CidrBlocks: [ "::/0" ] } ] }
            front: { type: aws:lb:LoadBalancer, properties: { securityGroups: [ "${shared.id}" ] } }
            web: { type: aws:ec2:Instance, properties: { vpcSecurityGroupIds: [ "${shared.id}" ] } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Holds_for_a_group_that_lets_in_another() =>
        Check("""
            front: { type: aws:ec2:SecurityGroup }
            tasks:
              type: aws:ec2:SecurityGroup
              properties: { ingress: [ { protocol: tcp, fromPort: 8080, toPort: 8080, securityGroups: [ "${front.id}" ] } ] }
            web: { type: aws:ecs:Service, properties: { networkConfiguration: { securityGroups: [ "${tasks.id}" ] } } }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_for_a_group_that_nothing_uses() =>
        Check("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ]").ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_source_is_unknown() =>
        Check("""
            tasks:
              type: aws:ec2:SecurityGroup
              properties: { ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ "${unknown}" ] } ] }
            web: { type: aws:ecs:Service, properties: { networkConfiguration: { securityGroups: [ "${tasks.id}" ] } } }
            """).ShouldBeUndetermined(at: "ingress[0].cidrBlocks[0]");
}

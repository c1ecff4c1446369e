using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceIngressOnlyFromLoadBalancerTests : AwsPolicyTests<EcsServiceIngressOnlyFromLoadBalancer>
{
    [Fact]
    public void Is_violated_by_the_group_of_something_else() =>
        Check("""
            other: { type: aws:ec2:SecurityGroup }
            tasks:
              type: aws:ec2:SecurityGroup
              properties: { ingress: [ { protocol: tcp, fromPort: 80, toPort: 80, securityGroups: [ "${other.id}" ] } ] }
            web:
              type: aws:ecs:Service
              properties:
                loadBalancers: [ { containerPort: 80 } ]
                networkConfiguration: { securityGroups: [ "${tasks.id}" ] }
            """).ShouldBeViolated();

    [Fact]
    public void Leaves_traffic_among_tasks_alone() =>
        Check("""
            tasks:
              type: aws:ec2:SecurityGroup
              properties: { ingress: [ { protocol: "-1", fromPort: 0, toPort: 0, self: true } ] }
            web:
              type: aws:ecs:Service
              properties:
                loadBalancers: [ { containerPort: 80 } ]
                networkConfiguration: { securityGroups: [ "${tasks.id}" ] }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_for_groups_of_another_stack() =>
        Check("""
            loadBalancers: [ { containerPort: 80 } ]
            networkConfiguration: { securityGroups: [ sg-1 ] }
            """).ShouldBeUndetermined(at: "networkConfiguration.securityGroups");

    [Fact]
    public void Does_not_apply_without_a_balancer() =>
        Check("networkConfiguration: { securityGroups: [ sg-1 ] }").ShouldNotApply();
}

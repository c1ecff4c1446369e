using Platform.Policies.SecurityGroups;
using Pulumi.Policy.Aws.Ec2;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A service behind a load balancer takes traffic from that balancer only.</summary>
/// <remarks>
/// Whoever reaches the tasks directly goes past the TLS, the firewall and the log of the balancer. Traffic among the tasks of one
/// group is left alone; groups of other stacks cannot be seen, and leave it open.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html"/>
[Policy("ecs-service-ingress-only-from-load-balancer", Severity.High,
    Remediation = "Let the groups of the service in from the group of the balancer only, with `referencedSecurityGroupId`.")]
public sealed class EcsServiceIngressOnlyFromLoadBalancer : StackPolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            front: { type: aws:ec2:SecurityGroup }
            tasks: { type: aws:ec2:SecurityGroup }
            rule:
              type: aws:vpc:SecurityGroupIngressRule
              properties: { securityGroupId: "${tasks.id}", ipProtocol: tcp, referencedSecurityGroupId: "${front.id}" }
            balancer: { type: aws:lb:LoadBalancer, properties: { securityGroups: [ "${front.id}" ] } }
            web:
              type: aws:ecs:Service
              properties:
                loadBalancers: [ { containerPort: 80 } ]
                networkConfiguration: { securityGroups: [ "${tasks.id}" ] }
            """),
        Bad("""
            tasks:
              type: aws:ec2:SecurityGroup
              properties: { ingress: [ { protocol: tcp, fromPort: 80, toPort: 80, cidrBlocks: [ 10.0.0.0/8 ] } ] }
            web:
              type: aws:ecs:Service
              properties:
                loadBalancers: [ { containerPort: 80 } ]
                networkConfiguration: { securityGroups: [ "${tasks.id}" ] }
            """),
    ];

    protected override Truth AppliesTo(ServiceView resource) =>
        resource.LoadBalancers.HasElements() & resource.NetworkConfiguration.SecurityGroups.HasElements();

    protected override Truth Holds(ServiceView resource, Stack stack)
    {
        var named = resource.NetworkConfiguration.SecurityGroups;
        var groups = stack.ReferredToBy<SecurityGroupView>(named);
        var areGuarded = groups.All(group => Groups.AreInlineRulesKnown(group) & Groups.AllRules(group, stack, rule => IsFromBalancer(rule, stack)));
        return areGuarded.IsFalse || groups.HasAtLeast(named.Elements.Count()).IsTrue
            ? areGuarded
            : Truth.Unknown.At(named.Node, "groups of this stack");
    }

    private static Truth IsFromBalancer(IngressRule rule, Stack stack) =>
        rule.HasNoAddresses & rule.AllSourceGroups(source => IsOfBalancer(source, stack));

    private static Truth IsOfBalancer(Value<string> source, Stack stack)
    {
        var groups = stack.ReferredToBy<SecurityGroupView>(source);
        return groups.IsEmpty.IsFalse
            ? groups.All(group => Groups.IsOfBalancer(group, stack)).Blaming(source.Node, "the group of a load balancer")
            : Truth.Unknown.At(source.Node, "the group of a load balancer of this stack");
    }
}

using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.SecurityGroups;

/// <summary>Of what is in the stack, only load balancers answer the internet.</summary>
/// <remarks>
/// What the internet reaches without a load balancer in between has no TLS of the platform, no firewall for requests and no access
/// log. A group that the internet reaches may be a balancer's, and nothing else's: not a service's, an instance's or an
/// interface's. One that nothing in the stack uses may be used elsewhere, and is left open.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html"/>
[Policy("sg-internet-only-to-load-balancer", Severity.High,
    Remediation = "Give the service or instance a group of its own, which lets in only the group of the balancer.")]
public sealed class SgInternetOnlyToLoadBalancer : StackPolicy<SecurityGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            public:
              type: aws:ec2:SecurityGroup
              properties: { ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ] }
            web: { type: aws:lb:LoadBalancer, properties: { securityGroups: [ "${public.id}" ] } }
            """),
        Bad("""
            public:
              type: aws:ec2:SecurityGroup
              properties: { ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ] }
            web:
              type: aws:ecs:Service
              properties: { networkConfiguration: { subnets: [ subnet-1 ], securityGroups: [ "${public.id}" ] } }
            """),
    ];

    protected override Truth Holds(SecurityGroupView resource, Stack stack)
    {
        var isOpen = !Groups.AreInlineRulesKnown(resource)
            | Groups.AnyRule(resource, stack, rule => !rule.IsClosedToInternet(Truth.True, "a source narrower than the internet"));
        if (isOpen.IsFalse) return Truth.True;

        var isOfBalancer = Groups.IsOfBalancer(resource, stack);
        var isOnlyOfBalancer = !Groups.IsOfOther(resource, stack) & (isOfBalancer.IsTrue ? isOfBalancer : Truth.Unknown);
        return ((!isOpen) | isOnlyOfBalancer)
            .Blaming(resource.Node, "a group of load balancers alone", "open to the internet, and a group of something else");
    }
}

using Platform.Policies.Vpc;
using Pulumi.Policy.Aws.Ec2;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>The subnets of a service have no way in from the internet.</summary>
/// <remarks>
/// A subnet with a route to an internet gateway, or one that hands out public addresses, puts whatever runs in it one setting away
/// from the internet. Subnets of other stacks cannot be seen, and leave it open.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html"/>
[Policy("ecs-service-private-subnets", Severity.High,
    Remediation = "Move the service to subnets whose default route is a NAT gateway, or none.")]
public sealed class EcsServicePrivateSubnets : StackPolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            private: { type: aws:ec2:Subnet, properties: { vpcId: vpc-1 } }
            web: { type: aws:ecs:Service, properties: { networkConfiguration: { subnets: [ "${private.id}" ] } } }
            """),
        Bad("""
            public: { type: aws:ec2:Subnet, properties: { vpcId: vpc-1, mapPublicIpOnLaunch: true } }
            web: { type: aws:ecs:Service, properties: { networkConfiguration: { subnets: [ "${public.id}" ] } } }
            """),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.NetworkConfiguration.Subnets.HasElements();

    protected override Truth Holds(ServiceView resource, Stack stack)
    {
        var named = resource.NetworkConfiguration.Subnets;
        var subnets = stack.ReferredToBy<SubnetView>(named);
        var arePrivate = subnets.All(subnet => subnet.MapPublicIpOnLaunch.Or(false).Is(false) & !Routing.LeadsToInternet(subnet, stack));
        return arePrivate.IsFalse || subnets.HasAtLeast(named.Elements.Count()).IsTrue
            ? arePrivate
            : Truth.Unknown.At(named.Node, "subnets of this stack");
    }
}

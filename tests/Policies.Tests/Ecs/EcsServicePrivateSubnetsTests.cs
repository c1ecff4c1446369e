using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServicePrivateSubnetsTests : AwsPolicyTests<EcsServicePrivateSubnets>
{
    [Fact]
    public void Is_violated_by_a_route_to_an_internet_gateway() =>
        Check("""
            gateway: { type: aws:ec2:InternetGateway }
            public: { type: aws:ec2:Subnet, properties: { vpcId: vpc-1 } }
            table:
              type: aws:ec2:RouteTable
              properties: { vpcId: vpc-1, routes: [ { cidrBlock: 0.0.0.0/0, gatewayId: "${gateway.id}" } ] }
            link: { type: aws:ec2:RouteTableAssociation, properties: { subnetId: "${public.id}", routeTableId: "${table.id}" } }
            web: { type: aws:ecs:Service, properties: { networkConfiguration: { subnets: [ "${public.id}" ] } } }
            """).ShouldBeViolated();

    [Fact]
    public void Is_violated_by_a_route_of_its_own() =>
        Check("""
            public: { type: aws:ec2:Subnet, properties: { vpcId: vpc-1 } }
            table: { type: aws:ec2:RouteTable, properties: { vpcId: vpc-1 } }
            route:
              type: aws:ec2:Route
              properties: { routeTableId: "${table.id}", destinationIpv6CidrBlock: "::/0", gatewayId: igw-1234 }
            link: { type: aws:ec2:RouteTableAssociation, properties: { subnetId: "${public.id}", routeTableId: "${table.id}" } }
            web: { type: aws:ecs:Service, properties: { networkConfiguration: { subnets: [ "${public.id}" ] } } }
            """).ShouldBeViolated();

    [Fact]
    public void Holds_for_a_route_through_a_NAT_gateway() =>
        Check("""
            nat: { type: aws:ec2:NatGateway }
            one: { type: aws:ec2:Subnet, properties: { vpcId: vpc-1 } }
            two: { type: aws:ec2:Subnet, properties: { vpcId: vpc-1 } }
            table:
              type: aws:ec2:RouteTable
              properties: { vpcId: vpc-1, routes: [ { cidrBlock: 0.0.0.0/0, natGatewayId: "${nat.id}" } ] }
            link: { type: aws:ec2:RouteTableAssociation, properties: { subnetId: "${one.id}", routeTableId: "${table.id}" } }
            web: { type: aws:ecs:Service, properties: { networkConfiguration: { subnets: [ "${one.id}", "${two.id}" ] } } }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_for_subnets_of_another_stack() =>
        Check("networkConfiguration: { subnets: [ subnet-1 ] }").ShouldBeUndetermined(at: "networkConfiguration.subnets");

    [Fact]
    public void Does_not_apply_without_subnets() => Check("{}").ShouldNotApply();
}

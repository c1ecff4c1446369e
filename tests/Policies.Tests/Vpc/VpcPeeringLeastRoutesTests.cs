using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcPeeringLeastRoutesTests : AwsPolicyTests<VpcPeeringLeastRoutes>
{
    [Fact]
    public void Leaves_other_routes_alone() =>
        Check("""
            destinationCidrBlock: 0.0.0.0/0
            natGatewayId: nat-1
            """).ShouldHold();

    [Fact]
    public void Looks_into_tables() =>
        Check("web: { type: aws:ec2:RouteTable, properties: { routes: [ { cidrBlock: 0.0.0.0/0, vpcPeeringConnectionId: pcx-1 } ] } }")
            .ShouldBeViolated(at: "routes[0].cidrBlock");

    [Fact]
    public void Is_violated_while_the_connection_is_still_to_be_made() =>
        Check("""
            destinationCidrBlock: 0.0.0.0/0
            vpcPeeringConnectionId: "${unknown}"
            """).ShouldBeViolated(at: "destinationCidrBlock");

    [Fact]
    public void Is_undetermined_while_the_destination_is_unknown() =>
        Check("""
            destinationCidrBlock: "${unknown}"
            vpcPeeringConnectionId: pcx-1
            """).ShouldBeUndetermined(at: "destinationCidrBlock");
}

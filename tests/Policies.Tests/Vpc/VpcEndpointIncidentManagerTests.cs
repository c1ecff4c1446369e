using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcEndpointIncidentManagerTests : AwsPolicyTests<VpcEndpointIncidentManager>
{
    [Fact]
    public void Does_not_count_another_service() =>
        Check("""
            main: { type: aws:ec2:Vpc }
            other:
              type: aws:ec2:VpcEndpoint
              properties: { vpcId: "${main.id}", vpcEndpointType: Interface, serviceName: com.amazonaws.eu-west-1.sqs }
            """).ShouldBeViolated(at: "");
}

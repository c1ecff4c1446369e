using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcEndpointS3AndLogsTests : AwsPolicyTests<VpcEndpointS3AndLogs>
{
    [Fact]
    public void Holds_with_all_three() =>
        Check("""
            main: { type: aws:ec2:Vpc }
            web: { type: aws:ecs:Service }
            s3: { type: aws:ec2:VpcEndpoint, properties: { vpcId: "${main.id}", serviceName: com.amazonaws.eu-west-1.s3 } }
            logs:
              type: aws:ec2:VpcEndpoint
              properties: { vpcId: "${main.id}", vpcEndpointType: Interface, serviceName: com.amazonaws.eu-west-1.logs }
            secrets:
              type: aws:ec2:VpcEndpoint
              properties: { vpcId: "${main.id}", vpcEndpointType: Interface, serviceName: com.amazonaws.eu-west-1.secretsmanager }
            """).ShouldHold();
}

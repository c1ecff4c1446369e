using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcFlowLogsTests : AwsPolicyTests<VpcFlowLogs>
{
    [Fact]
    public void Does_not_count_a_log_of_accepted_traffic() =>
        Check("""
            main: { type: aws:ec2:Vpc }
            log: { type: aws:ec2:FlowLog, properties: { vpcId: "${main.id}", trafficType: ACCEPT } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Does_not_count_the_log_of_a_subnet() =>
        Check("""
            main: { type: aws:ec2:Vpc }
            log: { type: aws:ec2:FlowLog, properties: { subnetId: subnet-1, trafficType: ALL } }
            """).ShouldBeViolated(at: "");
}

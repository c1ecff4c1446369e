using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Every VPC logs its traffic.</summary>
/// <remarks>
/// Without flow logs nobody can tell who talked to what, before, during and after an intrusion.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6"/>
[Policy("vpc-flow-logs", Severity.Medium,
    Remediation = "Add an `aws:ec2:FlowLog` for the VPC with `trafficType` `ALL` or `REJECT`.")]
[Control(Framework.Fsbp, "EC2.6")]
[Control(Framework.Cis3, "3.7")]
[Control(Framework.Cis5, "3.7")]
[Control(Framework.Nist, "AC-4(26)", "AU-12", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "CA-7", "SI-7(8)")]
[Control(Framework.Checkov, "CKV2_AWS_11")]
[Control(Framework.CdkNag, "AwsSolutions-VPC7")]
[Control(Framework.Trivy, "AVD-AWS-0178")]
public sealed class VpcFlowLogs : StackPolicy<VpcView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            main: { type: aws:ec2:Vpc }
            log: { type: aws:ec2:FlowLog, properties: { vpcId: "${main.id}", trafficType: ALL } }
            """),
        Bad("main: { type: aws:ec2:Vpc }"),
    ];

    protected override Truth Holds(VpcView resource, Stack stack) => stack.ReferringTo<FlowLogView>(resource, log => log.VpcId)
        .Any(log => log.TrafficType.IsOneOf("ALL", "REJECT"))
        .Blaming(resource.Node, "a flow log", "without one");
}

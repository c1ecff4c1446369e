using Pulumi.Policy.Aws.CloudWatch;
using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Flow logs go where a key of the account protects them.</summary>
/// <remarks>
/// Who talks to whom is worth protecting. Destinations of other stacks cannot be seen, and leave it open; buckets are judged by
/// policies of their own.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html"/>
[Policy("vpc-flow-log-destination-encrypted", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `kmsKeyId` on the log group.")]
public sealed class VpcFlowLogDestinationEncrypted : StackPolicy<FlowLogView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            logs: { type: aws:cloudwatch:LogGroup, properties: { kmsKeyId: key } }
            flow: { type: aws:ec2:FlowLog, properties: { logDestination: "${logs.arn}", trafficType: ALL } }
            """),
        Bad("""
            logs: { type: aws:cloudwatch:LogGroup }
            flow: { type: aws:ec2:FlowLog, properties: { logDestination: "${logs.arn}", trafficType: ALL } }
            """),
    ];

    protected override Truth AppliesTo(FlowLogView resource) => resource.LogDestinationType.Or("cloud-watch-logs").Is("cloud-watch-logs");

    protected override Truth Holds(FlowLogView resource, Stack stack)
    {
        var groups = stack.ReferredToBy<LogGroupView>(resource.LogDestination);
        return groups.IsEmpty.IsFalse
            ? groups.All(group => group.KmsKeyId.IsGiven())
            : Truth.Unknown.At(resource.LogDestination.Node, "a log group of this stack");
    }
}

using Pulumi.Policy.Aws.Sns;

namespace Platform.Policies.Sns;

/// <summary>What a subscription cannot deliver is kept.</summary>
/// <remarks>
/// After its retries SNS drops a message; a queue for the dead keeps it until somebody has mended the receiver.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"/>
[Policy("sns-subscription-dead-letter", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `redrivePolicy` with a `deadLetterTargetArn`.")]
[Control(Framework.CdkNag, "SNSRedrivePolicy")]
public sealed class SnsSubscriptionDeadLetter : ResourcePolicy<TopicSubscriptionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""redrivePolicy: '{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:123456789012:dead"}'"""),
        Bad("protocol: sqs"),
    ];

    protected override Truth Holds(TopicSubscriptionView resource) => resource.RedrivePolicy.IsGiven();
}

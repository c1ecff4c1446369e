using Pulumi.Policy.Aws.Sns;

namespace Platform.Policies.Sns;

/// <summary>Topics log when a delivery fails.</summary>
/// <remarks>
/// Messages that do not arrive are lost without a sound. One protocol with a role for failures passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html"/>
[Policy("sns-delivery-logging", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `sqsFailureFeedbackRoleArn`, or the role of the protocol in use.")]
public sealed class SnsDeliveryLogging : ResourcePolicy<TopicView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("sqsFailureFeedbackRoleArn: arn:aws:iam::123456789012:role/feedback"),
        Bad("name: alarms"),
    ];

    protected override Truth Holds(TopicView resource) =>
        resource.ApplicationFailureFeedbackRoleArn.IsGiven() | resource.FirehoseFailureFeedbackRoleArn.IsGiven()
            | resource.HttpFailureFeedbackRoleArn.IsGiven()
        | resource.LambdaFailureFeedbackRoleArn.IsGiven() | resource.SqsFailureFeedbackRoleArn.IsGiven();
}

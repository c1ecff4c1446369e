using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsDeliveryLoggingTests : AwsPolicyTests<SnsDeliveryLogging>
{
    [Fact]
    public void Is_violated_when_only_successes_are_logged() =>
        Check("sqsSuccessFeedbackRoleArn: arn:aws:iam::123456789012:role/feedback").ShouldBeViolated();

    [Fact]
    public void Holds_while_the_role_is_still_to_be_made() =>
        Check("httpFailureFeedbackRoleArn: \"${unknown}\"").ShouldHold();
}

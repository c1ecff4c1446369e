using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsSubscriptionDeadLetterTests : AwsPolicyTests<SnsSubscriptionDeadLetter>
{
    [Fact]
    public void Holds_while_the_queue_is_still_to_be_made() => Check("redrivePolicy: \"${unknown}\"").ShouldHold();
}

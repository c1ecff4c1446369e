using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsTopicCmkTests : AwsPolicyTests<SnsTopicCmk>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "kmsMasterKeyId");

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() => Check("kmsMasterKeyId: \"${unknown}\"").ShouldHold();
}

using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsTopicEncryptedTests : AwsPolicyTests<SnsTopicEncrypted>
{
    [Fact]
    public void Is_violated_by_an_empty_text() => Check("kmsMasterKeyId: \"\"").ShouldBeViolated(at: "kmsMasterKeyId");

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() => Check("kmsMasterKeyId: \"${unknown}\"").ShouldHold();
}

using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2KeyPairNotUsedTests : AwsPolicyTests<Ec2KeyPairNotUsed>
{
    [Fact]
    public void Is_violated_by_the_key_pair_itself() =>
        Check("web: { type: aws:ec2:KeyPair, properties: { publicKey: ssh-ed25519 } }").ShouldBeViolated(at: "");

    [Fact]
    public void Is_violated_while_the_key_pair_is_still_to_be_made() =>
        Check("keyName: \"${unknown}\"").ShouldBeViolated(at: "keyName");
}

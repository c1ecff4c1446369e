using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyPolicyDefinedTests : AwsPolicyTests<KmsKeyPolicyDefined>
{
    [Fact]
    public void Holds_for_a_policy_on_the_key() => Check("policy: \"{}\"").ShouldHold();

    [Fact]
    public void Is_undetermined_while_only_the_update_will_tell() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}

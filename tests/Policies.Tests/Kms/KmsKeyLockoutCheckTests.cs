using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyLockoutCheckTests : AwsPolicyTests<KmsKeyLockoutCheck>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Looks_at_key_policies() =>
        Check("web: { type: aws:kms:KeyPolicy, properties: { bypassPolicyLockoutSafetyCheck: true } }")
            .ShouldBeViolated(at: "bypassPolicyLockoutSafetyCheck");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("bypassPolicyLockoutSafetyCheck: \"${unknown}\"").ShouldBeUndetermined(at: "bypassPolicyLockoutSafetyCheck");
}

using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyEnabledTests : AwsPolicyTests<KmsKeyEnabled>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Looks_at_replicas() =>
        Check("web: { type: aws:kms:ReplicaKey, properties: { enabled: false } }").ShouldBeViolated(at: "enabled");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("isEnabled: \"${unknown}\"").ShouldBeUndetermined(at: "isEnabled");
}

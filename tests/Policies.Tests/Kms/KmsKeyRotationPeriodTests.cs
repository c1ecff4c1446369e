using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyRotationPeriodTests : AwsPolicyTests<KmsKeyRotationPeriod>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("rotationPeriodInDays: \"${unknown}\"").ShouldBeUndetermined(at: "rotationPeriodInDays");
}

using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2VolumeEncryptedTests : AwsPolicyTests<Ec2VolumeEncrypted>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "encrypted");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("encrypted: \"${unknown}\"").ShouldBeUndetermined(at: "encrypted");
}

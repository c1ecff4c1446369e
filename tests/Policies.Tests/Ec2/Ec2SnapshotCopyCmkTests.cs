using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2SnapshotCopyCmkTests : AwsPolicyTests<Ec2SnapshotCopyCmk>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "encrypted");

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() =>
        Check("""
            encrypted: true
            kmsKeyId: "${unknown}"
            """).ShouldHold();
}

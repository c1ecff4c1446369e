using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2SnapshotBlockPublicAccessTests : AwsPolicyTests<Ec2SnapshotBlockPublicAccess>
{
    [Fact]
    public void Is_violated_when_only_new_sharing_is_blocked() =>
        Check("state: block-new-sharing").ShouldBeViolated(at: "state");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() => Check("state: \"${unknown}\"").ShouldBeUndetermined(at: "state");
}

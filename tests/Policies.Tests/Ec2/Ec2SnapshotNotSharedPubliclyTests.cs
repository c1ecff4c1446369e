using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2SnapshotNotSharedPubliclyTests : AwsPolicyTests<Ec2SnapshotNotSharedPublicly>
{
    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("accountId: \"${unknown}\"").ShouldBeUndetermined(at: "accountId");
}

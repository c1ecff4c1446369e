using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2DeletionProtectionTests : AwsPolicyTests<Elbv2DeletionProtection>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "enableDeletionProtection");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("enableDeletionProtection: \"${unknown}\"").ShouldBeUndetermined(at: "enableDeletionProtection");
}

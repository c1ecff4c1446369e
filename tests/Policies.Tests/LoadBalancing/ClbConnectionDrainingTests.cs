using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class ClbConnectionDrainingTests : AwsPolicyTests<ClbConnectionDraining>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "connectionDraining");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("connectionDraining: \"${unknown}\"").ShouldBeUndetermined(at: "connectionDraining");
}

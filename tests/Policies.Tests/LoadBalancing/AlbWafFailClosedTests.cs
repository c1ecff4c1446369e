using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbWafFailClosedTests : AwsPolicyTests<AlbWafFailClosed>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("enableWafFailOpen: \"${unknown}\"").ShouldBeUndetermined(at: "enableWafFailOpen");
}

using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class ClbNotUsedTests : AwsPolicyTests<ClbNotUsed>
{
    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""listeners: [ { lbProtocol: "${unknown}" } ]""").ShouldBeUndetermined(at: "listeners[0].lbProtocol");
}

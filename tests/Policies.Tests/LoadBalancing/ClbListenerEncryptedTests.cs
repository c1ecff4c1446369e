using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class ClbListenerEncryptedTests : AwsPolicyTests<ClbListenerEncrypted>
{
    [Fact]
    public void Points_at_the_listener() =>
        Check("listeners: [ { lbProtocol: HTTPS }, { lbProtocol: tcp } ]").ShouldBeViolated(at: "listeners[1].lbProtocol");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""listeners: [ { lbProtocol: "${unknown}" } ]""").ShouldBeUndetermined(at: "listeners[0].lbProtocol");
}

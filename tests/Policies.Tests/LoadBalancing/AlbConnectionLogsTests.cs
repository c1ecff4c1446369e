using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbConnectionLogsTests : AwsPolicyTests<AlbConnectionLogs>
{
    [Fact]
    public void Does_not_apply_to_network_balancers() => Check("loadBalancerType: network").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""connectionLogs: { bucket: logs, enabled: "${unknown}" }""").ShouldBeUndetermined(at: "connectionLogs.enabled");
}

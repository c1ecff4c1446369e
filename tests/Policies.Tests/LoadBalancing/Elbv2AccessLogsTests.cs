using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2AccessLogsTests : AwsPolicyTests<Elbv2AccessLogs>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "accessLogs.enabled");

    [Fact]
    public void Does_not_apply_to_gateways() => Check("loadBalancerType: gateway").ShouldNotApply();

    [Fact]
    public void Holds_while_the_bucket_is_still_to_be_made() =>
        Check("""accessLogs: { bucket: "${unknown}", enabled: true }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""accessLogs: { bucket: logs, enabled: "${unknown}" }""").ShouldBeUndetermined(at: "accessLogs.enabled");
}

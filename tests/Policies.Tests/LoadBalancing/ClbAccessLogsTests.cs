using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class ClbAccessLogsTests : AwsPolicyTests<ClbAccessLogs>
{
    [Fact]
    public void Is_violated_when_it_is_off() =>
        Check("accessLogs: { bucket: logs, enabled: false }").ShouldBeViolated(at: "accessLogs.enabled");

    [Fact]
    public void Holds_while_the_bucket_is_still_to_be_made() =>
        Check("""accessLogs: { bucket: "${unknown}" }""").ShouldHold();
}

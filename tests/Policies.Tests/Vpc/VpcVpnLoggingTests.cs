using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcVpnLoggingTests : AwsPolicyTests<VpcVpnLogging>
{
    [Fact]
    public void Points_at_the_tunnel() =>
        Check("tunnel1LogOptions: { cloudwatchLogOptions: { logEnabled: true } }")
            .ShouldBeViolated(at: "tunnel2LogOptions.cloudwatchLogOptions.logEnabled");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            tunnel1LogOptions: "${unknown}"
            tunnel2LogOptions: { cloudwatchLogOptions: { logEnabled: true } }
            """).ShouldBeUndetermined(at: "tunnel1LogOptions.cloudwatchLogOptions.logEnabled");
}

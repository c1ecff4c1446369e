using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcClientVpnLoggingTests : AwsPolicyTests<VpcClientVpnLogging>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "connectionLogOptions.enabled");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""connectionLogOptions: { enabled: "${unknown}" }""").ShouldBeUndetermined(at: "connectionLogOptions.enabled");
}
